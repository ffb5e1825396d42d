package dev.toque.kit.trace;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/**
 * Takes from spans what somebody outside chose or what may be secret: a path may hold a link's
 * token, a query what was typed. Requests are told by the template of their route.
 */
@Singleton
public class BareSpans implements SpanProcessor {

  private static final String TAKEN = "-";

  private static final List<AttributeKey<String>> OUTSIDE =
      List.of(
          AttributeKey.stringKey("url.path"),
          AttributeKey.stringKey("url.query"),
          AttributeKey.stringKey("url.full"),
          AttributeKey.stringKey("user_agent.original"),
          AttributeKey.stringKey("client.address"),
          AttributeKey.stringKey("network.peer.address"),
          AttributeKey.stringKey("server.address"));

  @Override
  public void onStart(Context parent, ReadWriteSpan span) {
    for (AttributeKey<String> key : OUTSIDE) {
      if (span.getAttribute(key) != null) {
        span.setAttribute(key, TAKEN);
      }
    }
  }

  @Override
  public boolean isStartRequired() {
    return true;
  }

  @Override
  public void onEnd(ReadableSpan span) {
    // by then it is written
  }

  @Override
  public boolean isEndRequired() {
    return false;
  }
}
