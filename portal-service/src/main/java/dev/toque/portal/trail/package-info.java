/**
 * What happened to an account, put together from the audit trails of the three services.
 *
 * <p>Within a service rows stay in the order of their ids; between services their times decide. A
 * {@link dev.toque.portal.trail.Cursor} says how far each trail was read, so that pages neither
 * repeat nor miss a row. When a neighbour is away there is no page: half a trail would mislead.
 */
package dev.toque.portal.trail;
