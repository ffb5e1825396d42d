/** The one clock of a service, injected so that pure logic and tests can be handed another. */
package dev.toque.kit.time;
