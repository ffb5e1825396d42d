/**
 * The operator's own look (product.md, sections 7 and 8): the app's name, a logo and an icon, the
 * accent colour, and links at the foot of pages and letters. All by configuration, without a
 * rebuild.
 *
 * <p>{@link dev.toque.portal.brand.Brand} reads the settings once at start and refuses what cannot
 * be read by people or browsers: every colour keeps the contrast that the design promises. Pages
 * and the phone app keep their style sheets; the brand only redefines tokens. The app's files are
 * static and kept on phones, so those that name or show the brand are dressed once, and another
 * brand is another version of the app's shell.
 */
package dev.toque.portal.brand;
