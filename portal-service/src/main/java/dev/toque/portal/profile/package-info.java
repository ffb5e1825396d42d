/**
 * My account: who I am here, and another password.
 *
 * <p>A change needs the current password, counted like a sign-in, and then a phone's confirmation;
 * only an account that never had a phone needs none (product.md, section 5). The new password waits
 * as a hash, sealed under the cookie's key, until the phone has approved. It ends every other
 * session, all codes and requests, and that browsers are known. When a service is away before the
 * change nothing is changed.
 */
package dev.toque.portal.profile;
