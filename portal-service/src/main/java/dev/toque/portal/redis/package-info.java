/**
 * Redis as the portal's stores use it: whoever waits for it waits no longer than for any store
 * (security.md, promise 5).
 */
package dev.toque.portal.redis;
