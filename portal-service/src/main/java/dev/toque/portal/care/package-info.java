/**
 * What agents do for people: unlock, remove a phone, end sessions, give a temporary code, ask
 * whether it is they who call (product.md, section 7).
 *
 * <p>Each is a {@link dev.toque.portal.care.Deed}: who does it, for whom, and why. It stands in the
 * audit trail with all three, and its person is told, in the same transaction. Repeating a deed is
 * safe; where a neighbour is away it fails, and the repeat finishes.
 */
package dev.toque.portal.care;
