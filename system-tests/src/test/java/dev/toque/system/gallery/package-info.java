/**
 * The gallery: a screenshot of every state that a page or screen declares, per language, theme and
 * width, in {@code target/gallery/index.html}.
 *
 * <p>Pages declare their states in {@code states.json} (portal-service, phone-app) and name the one
 * they are in by {@code data-state} on the body. A {@link dev.toque.system.gallery.scene.Scene}
 * drives the real system there; {@link dev.toque.system.gallery.Camera} switches width and theme on
 * the living page, photographs it and looks for what is not fit to show: horizontal overflow,
 * clipped text, small targets, axe violations. A new state needs one line in {@code states.json}
 * and one {@code shot} in a scene; without the latter the gallery fails.
 */
package dev.toque.system.gallery;
