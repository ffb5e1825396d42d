/**
 * The guides (product.md, section 6), read in a real Chromium and followed step by step on the
 * device that they are for. Where the portal and the app are called to something by name, that name
 * is there.
 */
package dev.toque.system.guide;
