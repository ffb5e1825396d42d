package dev.toque.portal.password;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import jakarta.inject.Singleton;
import java.util.concurrent.ThreadPoolExecutor;

/** Shows how busy the hashing of passwords is. */
@Singleton
class PasswordMeter {

  private final MeterRegistry registry;
  private final Counter refused;

  PasswordMeter(MeterRegistry registry) {
    this.registry = registry;
    this.refused =
        Counter.builder("toque.password.refused")
            .description("Hashes for which there was no room in the queue")
            .register(registry);
  }

  void watch(ThreadPoolExecutor pool) {
    Gauge.builder("toque.password.queue", pool, busy -> busy.getQueue().size())
        .description("Hashes that wait for a processor")
        .register(registry);
    Gauge.builder(
            "toque.password.room",
            pool,
            busy -> busy.getQueue().size() + busy.getQueue().remainingCapacity())
        .description("Hashes that may wait")
        .register(registry);
    Gauge.builder("toque.password.hashing", pool, ThreadPoolExecutor::getActiveCount)
        .description("Hashes that are being made")
        .register(registry);
  }

  void refused() {
    refused.increment();
  }
}
