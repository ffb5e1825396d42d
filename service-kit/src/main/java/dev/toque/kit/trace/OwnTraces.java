package dev.toque.kit.trace;

import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.opentelemetry.context.propagation.TextMapPropagator;
import io.opentelemetry.context.propagation.TextMapSetter;
import io.vertx.core.spi.observability.HttpRequest;
import java.util.Collection;

/**
 * Goes on with the traces of our own services alone. What a browser or a phone calls a trace is not
 * believed: nobody from outside chooses what stands in our traces and logs, or how many are kept.
 */
final class OwnTraces implements TextMapPropagator {

  private static final String INTERNAL = "/internal/";

  private final TextMapPropagator standard;

  OwnTraces(TextMapPropagator standard) {
    this.standard = standard;
  }

  @Override
  public Collection<String> fields() {
    return standard.fields();
  }

  @Override
  public <C> void inject(Context context, C carrier, TextMapSetter<C> setter) {
    standard.inject(context, carrier, setter);
  }

  @Override
  public <C> Context extract(Context context, C carrier, TextMapGetter<C> getter) {
    return carrier instanceof HttpRequest request && request.uri().startsWith(INTERNAL)
        ? standard.extract(context, carrier, getter)
        : context;
  }
}
