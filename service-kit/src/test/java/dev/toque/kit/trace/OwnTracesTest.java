package dev.toque.kit.trace;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.net.SocketAddress;
import io.vertx.core.spi.observability.HttpRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnTracesTest {

  private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";

  private final OwnTraces traces = new OwnTraces(W3CTraceContextPropagator.getInstance());

  @Test
  void aTraceOfAnotherServiceIsGoneOnWith() {
    assertEquals(TRACE, extracted("/internal/v1/challenges").getTraceId());
  }

  @ParameterizedTest
  @ValueSource(strings = {"/login", "/api/push/v1/challenges", "/a/internal/", "/"})
  void aTraceThatSomebodyOutsideNamesIsNot(String uri) {
    assertFalse(extracted(uri).isValid());
  }

  private SpanContext extracted(String uri) {
    Context context = traces.extract(Context.root(), new Told(uri), new Headers());
    return Span.fromContext(context).getSpanContext();
  }

  /** What the framework hands on of a request. */
  private record Told(String uri) implements HttpRequest {

    @Override
    public int id() {
      return 1;
    }

    @Override
    public String absoluteURI() {
      return "https://login.example" + uri;
    }

    @Override
    public HttpMethod method() {
      return HttpMethod.POST;
    }

    @Override
    public MultiMap headers() {
      return MultiMap.caseInsensitiveMultiMap()
          .add("traceparent", "00-" + TRACE + "-b7ad6b7169203331-01");
    }

    @Override
    public SocketAddress remoteAddress() {
      return SocketAddress.inetSocketAddress(443, "192.0.2.7");
    }
  }

  private static final class Headers implements TextMapGetter<HttpRequest> {

    @Override
    public Iterable<String> keys(HttpRequest carrier) {
      return carrier.headers().names();
    }

    @Override
    public String get(HttpRequest carrier, String key) {
      return carrier.headers().get(key);
    }
  }
}
