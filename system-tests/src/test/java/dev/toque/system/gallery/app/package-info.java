/**
 * The phone app's states: the real app in a window of its own against the running system. Only what
 * a browser on a desk cannot show is put in its place: cameras, the offer to install, an answer
 * that is lost on the way.
 */
package dev.toque.system.gallery.app;
