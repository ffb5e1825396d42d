/**
 * The guides at {@code /help/} (product.md, section 6), readable by everybody, also while nobody
 * can be recognised.
 *
 * <p>Content, not code: {@code guides/outline.json} says of what each guide consists, and {@code
 * guides/<language>/} holds the sentences and the labels that they quote. {@link
 * dev.toque.portal.guides.Library} reads both once at start; {@link dev.toque.portal.guides.Book}
 * puts them together in one language, and fails the start over a sentence that is missing or quotes
 * a label that does not exist.
 */
package dev.toque.portal.guides;
