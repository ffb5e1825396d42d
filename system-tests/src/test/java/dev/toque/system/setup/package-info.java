/**
 * What every system test stands on: {@link dev.toque.system.setup.Toque} runs the real {@code
 * ./start} in a folder of its own, {@link dev.toque.system.setup.ScriptedBrowser} plays a person's
 * browser without JavaScript, {@link dev.toque.system.setup.ScriptedPhone} plays a phone that knows
 * only protocol.md.
 */
package dev.toque.system.setup;
