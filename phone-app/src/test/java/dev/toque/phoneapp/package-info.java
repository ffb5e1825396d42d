/** The phone app is JavaScript; this runs its tests in the build. */
package dev.toque.phoneapp;
