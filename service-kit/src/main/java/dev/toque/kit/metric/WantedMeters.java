package dev.toque.kit.metric;

import io.micrometer.core.instrument.Meter;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.config.MeterFilterReply;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.Set;

/** Of what Vert.x measures, the pools of connections and of workers are looked at. */
@Singleton
class WantedMeters {

  private static final Set<String> OF_VERTX =
      Set.of("sql", "postgresql", "redis", "worker", "http");

  @Produces
  @Singleton
  MeterFilter pools() {
    return new MeterFilter() {
      @Override
      public MeterFilterReply accept(Meter.Id id) {
        String[] parts = id.getName().split("\\.");
        return OF_VERTX.contains(parts[0]) && !parts[1].equals("pool")
            ? MeterFilterReply.DENY
            : MeterFilterReply.NEUTRAL;
      }
    };
  }
}
