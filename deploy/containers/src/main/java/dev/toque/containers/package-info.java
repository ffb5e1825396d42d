/**
 * The services' images, built without Docker: a Java runtime of exactly the modules that the
 * services use, their libraries, and they themselves with a cache of their classes that this very
 * runtime wrote, so that it always fits.
 *
 * <p>A layer holds what changes together: base, runtime (the same in all three images), libraries,
 * service. Every file has one fixed time, because the cache is good only for files of the time that
 * it saw, and so that the same sources make the same layers.
 */
package dev.toque.containers;
