/**
 * Makes the pictures of the guides: the real portal and the real phone app, driven step by step as
 * a person goes, in each language. {@code guides/figures.json} of portal-service says which
 * pictures there are; {@link dev.toque.system.figure.FiguresRun} writes them among the portal's
 * resources.
 */
package dev.toque.system.figure;
