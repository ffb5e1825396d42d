/**
 * The main job in a real Chromium, with one window for the portal and one for the phone app. Needs
 * a browser, so it runs by {@code ./test} and not by {@code ./mvnw verify}.
 */
package dev.toque.system.browser;
