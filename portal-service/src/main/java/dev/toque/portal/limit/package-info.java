/**
 * How often something may be tried: counted in Redis before it is done, so that many at once cannot
 * pass the limit together. When Redis is away nothing is done.
 */
package dev.toque.portal.limit;
