package dev.toque.push.notification.delivery;

import dev.toque.push.notification.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;

/** Counts what became of messages, for each transport. */
@Singleton
class DeliveryMeter {

  private final MeterRegistry registry;

  DeliveryMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  void count(Message message, String transport, Outcome outcome) {
    Counter.builder("toque.notification.attempts")
        .description("Attempts to hand a message for one phone to its provider")
        .tag("transport", transport)
        .tag("kind", message.kind().word())
        .tag("outcome", outcome.word())
        .register(registry)
        .increment();
  }
}
