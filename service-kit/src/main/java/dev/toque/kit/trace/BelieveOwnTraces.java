package dev.toque.kit.trace;

import io.opentelemetry.context.propagation.TextMapPropagator;
import io.quarkus.opentelemetry.runtime.propagation.TextMapPropagatorCustomizer;
import jakarta.inject.Singleton;

/** Puts {@link OwnTraces} around what the framework has been told to understand. */
@Singleton
public class BelieveOwnTraces implements TextMapPropagatorCustomizer {

  @Override
  public TextMapPropagator customize(Context context) {
    return new OwnTraces(context.propagator());
  }
}
