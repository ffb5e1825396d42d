/**
 * Known browsers: where this person completed an approval with number or scan within 30 days a tap
 * is enough (protocol.md, section 5.4).
 *
 * <p>A browser is recognised by a cookie with 256 random bits; PostgreSQL keeps only its hash, by
 * account. A report, a password change, the removal of a phone and <em>forget this browser</em> end
 * it. When PostgreSQL is away nothing is known and nobody signs in.
 */
package dev.toque.portal.browser;
