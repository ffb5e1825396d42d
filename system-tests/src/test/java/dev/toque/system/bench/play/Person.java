package dev.toque.system.bench.play;

import dev.toque.system.setup.ScriptedPhone;

/** Who signs in, and the phone in that hand. */
public record Person(String userName, ScriptedPhone phone) {}
