/** A tiny service that uses the kit as a real one does, so that the kit is tested over HTTP. */
package dev.toque.kit.probe;
