package dev.toque.activation.limit;

import dev.toque.protocol.problem.ProblemCode;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/**
 * Counts guesses from everywhere, for an alarm (security.md, budgets): limits stop one address or
 * network, but whoever guesses from very many stays below all of them and shows only here.
 */
@Singleton
class GuessMeter {

  private static final String GUESSES = "toque.code.guesses";

  private final Counter unknown;
  private final Counter malformed;
  private final Counter refused;

  GuessMeter(MeterRegistry registry) {
    this.unknown = guesses(registry, "unknown");
    this.malformed = guesses(registry, "malformed");
    this.refused =
        Counter.builder("toque.code.refused")
            .description("Requests refused because their address or network had guessed too often")
            .register(registry);
  }

  /** A code was tried that is none. */
  void guessed(ProblemCode told) {
    (told == ProblemCode.CODE_MALFORMED ? malformed : unknown).increment();
  }

  /** Somebody was over a limit. */
  void refused() {
    refused.increment();
  }

  private static Counter guesses(MeterRegistry registry, String kind) {
    return Counter.builder(GUESSES)
        .description("Activation codes tried that were malformed or unknown")
        .tag("kind", kind)
        .register(registry);
  }
}
