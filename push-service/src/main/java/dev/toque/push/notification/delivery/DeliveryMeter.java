package dev.toque.push.notification.delivery;

import dev.toque.push.notification.Notifications;
import dev.toque.push.notification.Outcome;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;

/** Counts what became of messages, for each transport. */
@Singleton
public class DeliveryMeter {

  private static final List<String> OUTCOMES =
      List.of("delivered", "gone", "retry", "gave-up", "refused");

  private final MeterRegistry registry;

  DeliveryMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  /** What somebody is asked by is exported from the start: alarms look for a rise. */
  void start(@Observes StartupEvent event, Notifications notifications) {
    for (String transport : notifications.offered()) {
      OUTCOMES.forEach(outcome -> counter(transport, Message.Kind.CHALLENGE.word(), outcome));
    }
  }

  /**
   * An attempt has ended.
   *
   * @param kind what the message was about, as {@link Message.Kind#word} names it
   */
  public void count(String kind, String transport, Outcome outcome) {
    counter(transport, kind, outcome.word()).increment();
  }

  private Counter counter(String transport, String kind, String outcome) {
    return Counter.builder("toque.notification.attempts")
        .description("Attempts to hand a message for one phone to its transport")
        .tag("transport", transport)
        .tag("kind", kind)
        .tag("outcome", outcome)
        .register(registry);
  }
}
