package dev.toque.kit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BareSpansTest {

  private static final String TOLD = "told-by-somebody";

  @Test
  void whatSomebodyOutsideChoseIsTakenAndTheRestStays() {
    SpanData span =
        started("url.path", "url.query", "url.full", "user_agent.original", "http.route");

    assertEquals(
        Set.of("http.route"),
        span.getAttributes().asMap().entrySet().stream()
            .filter(entry -> entry.getValue().equals(TOLD))
            .map(entry -> entry.getKey().getKey())
            .collect(Collectors.toSet()));
  }

  private static SpanData started(String... attributes) {
    try (SdkTracerProvider provider =
        SdkTracerProvider.builder().addSpanProcessor(new BareSpans()).build()) {
      var builder = provider.get("test").spanBuilder("GET");
      for (String attribute : attributes) {
        builder.setAttribute(attribute, TOLD);
      }
      Span span = builder.startSpan();
      span.end();
      return ((ReadableSpan) span).toSpanData();
    }
  }
}
