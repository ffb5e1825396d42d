/**
 * Those who enrol and sign in while things break. A {@link
 * dev.toque.system.history.people.Inhabitant} lives one life after another, each with an account, a
 * phone and browsers of its own; what happens in it, its seed decides. Every step is recorded.
 */
package dev.toque.system.history.people;
