/**
 * The operator's own app in the stores, where there is one (product.md, section 2).
 *
 * <p>{@link dev.toque.portal.nativeapp.Stores} reads the settings once at start and refuses what
 * cannot be right. The phone app asks {@code /a/stores} where a phone finds the app, pages show the
 * same, and the two documents below {@code /.well-known/} let the installed app open the portal's
 * links. Without settings there are no stores, the documents name no app, and phones install the
 * web app.
 */
package dev.toque.portal.nativeapp;
