package dev.toque.kit.trace;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.context.Context;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Spans of our own. Without a collector none of this does anything. Names and attributes hold ids
 * and words of ours, never what somebody has sent.
 */
@Singleton
public class Traces {

  private static final String VERSION = "00-";

  private final Tracer tracer;

  Traces(Tracer tracer) {
    this.tracer = tracer;
  }

  /**
   * Where a trace can be gone on with later: trace and span as {@code traceparent} writes them (W3C
   * Trace Context, 3.2). Empty where none is recorded.
   */
  public Optional<String> running() {
    SpanContext now = Span.current().getSpanContext();
    return now.isValid() && now.isSampled()
        ? Optional.of(VERSION + now.getTraceId() + "-" + now.getSpanId() + "-01")
        : Optional.empty();
  }

  /**
   * Carries the running trace into another Vert.x context: what is returned is to be run there, at
   * the beginning of work that ends with its context.
   */
  public static Runnable carried() {
    Context here = Context.current();
    return here == Context.root() ? () -> {} : here::makeCurrent;
  }

  /**
   * What is called.
   *
   * @param whom from a short list of the operator's
   */
  public record Call(String name, String whom) {}

  /**
   * Calls somebody outside, as a step of the running trace.
   *
   * @param word of an outcome, for the span
   */
  public <T> Uni<T> calling(Call what, Supplier<Uni<T>> call, Function<T, String> word) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Span span =
                  tracer
                      .spanBuilder(what.name())
                      .setSpanKind(SpanKind.CLIENT)
                      .setAttribute("provider", what.whom())
                      .startSpan();
              return call.get()
                  .invoke(outcome -> span.setAttribute("outcome", word.apply(outcome)))
                  .onFailure()
                  .invoke(failure -> span.setStatus(StatusCode.ERROR))
                  .onTermination()
                  .invoke(span::end);
            });
  }

  /**
   * Tells in an earlier trace what the running request has done to it; the two are linked.
   *
   * @param earlier what {@link #running} was then
   */
  public void tell(String earlier, String name, Map<String, String> attributes) {
    SpanContext before = parse(earlier);
    var span =
        tracer
            .spanBuilder(name)
            .setParent(Context.root().with(Span.wrap(before)))
            .addLink(Span.current().getSpanContext());
    attributes.forEach(span::setAttribute);
    span.startSpan().end();
  }

  private static SpanContext parse(String traceparent) {
    String[] parts = traceparent.split("-");
    return parts.length == 4
        ? SpanContext.createFromRemoteParent(
            parts[1], parts[2], TraceFlags.getSampled(), TraceState.getDefault())
        : SpanContext.getInvalid();
  }
}
