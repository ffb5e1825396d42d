/** The main job, played by scripts that know only protocol.md. */
package dev.toque.system.script;
