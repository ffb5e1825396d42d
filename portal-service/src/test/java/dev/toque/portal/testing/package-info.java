/**
 * The two neighbours of the portal as small HTTP servers that speak docs/internal-api.md, so that
 * the portal's tests decide what they say and see what they were asked.
 */
package dev.toque.portal.testing;
