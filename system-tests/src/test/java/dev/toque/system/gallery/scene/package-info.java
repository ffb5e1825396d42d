/**
 * What the gallery photographs, scene by scene: a person with a real browser and a scripted phone
 * against the running system. What time would bring, or a race, is done backstage, in the stores;
 * the pages are always the real ones.
 */
package dev.toque.system.gallery.scene;
