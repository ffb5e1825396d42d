package dev.toque.push.notification.provider;

import dev.toque.push.notification.Outcome;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** Measures each provider: how long it takes, what it makes of requests, and whether we call it. */
@Singleton
class ProviderMeter {

  private final MeterRegistry registry;
  private final Map<String, AtomicInteger> open = new ConcurrentHashMap<>();

  ProviderMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  Timer.Sample start() {
    return Timer.start(registry);
  }

  /** A request to this provider, or one that its guard kept back, has ended. */
  void end(Timer.Sample started, String provider, Outcome outcome) {
    started.stop(
        Timer.builder("toque.provider.requests")
            .description("Requests to a provider of notifications, with their outcome")
            .tag("provider", provider)
            .tag("outcome", outcome.word())
            .register(registry));
  }

  /** Its breaker has opened or closed. */
  void breaker(String provider, boolean isOpen) {
    open.computeIfAbsent(provider, this::gauge).set(isOpen ? 1 : 0);
  }

  private AtomicInteger gauge(String provider) {
    AtomicInteger value = new AtomicInteger();
    Gauge.builder("toque.provider.breaker.open", value, AtomicInteger::get)
        .description("1 while a provider is left alone because it has failed too often")
        .tag("provider", provider)
        .register(registry);
    return value;
  }
}
