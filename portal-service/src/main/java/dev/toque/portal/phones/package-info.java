/**
 * My phones: the list, and adding or removing one.
 *
 * <p>Both acts need a confirmation by a phone first, never the password alone (protocol.md, section
 * 4.6; product.md, section 5). An approval opens only the act it was asked for, once: a removal is
 * done at once, an addition yields an <em>additional</em> code that the banner shows on this page.
 */
package dev.toque.portal.phones;
