package dev.toque.system.setup;

import java.util.Map;

/**
 * A Toque whose logs are JSON and whose traces are collected, as in production.
 *
 * @param outside the collector, and the provider of notifications
 */
public record Watched(Toque toque, Receiver outside) implements AutoCloseable {

  /** Starts both. */
  public static Watched start() {
    Receiver outside = Receiver.listen();
    return new Watched(Toque.start(settings(outside)), outside);
  }

  private static Map<String, String> settings(Receiver outside) {
    return Patient.and(
        Map.of(
            "TOQUE_PUSH_WEBPUSH_EXTRA_ORIGINS", outside.origin(),
            "QUARKUS_LOG_CONSOLE_JSON_ENABLED", "true",
            "QUARKUS_OTEL_SDK_DISABLED", "false",
            "QUARKUS_OTEL_EXPORTER_OTLP_ENDPOINT", outside.origin(),
            "QUARKUS_OTEL_EXPORTER_OTLP_PROTOCOL", "http/protobuf",
            "QUARKUS_OTEL_BSP_SCHEDULE_DELAY", "200ms"));
  }

  @Override
  public void close() {
    toque.close();
    outside.close();
  }
}
