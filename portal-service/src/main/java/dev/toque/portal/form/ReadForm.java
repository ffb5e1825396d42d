package dev.toque.portal.form;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Reads the form of every POST to a page, within the limit of bodies. */
@Singleton
class ReadForm {

  private static final String FORM = FormBody.class.getName();
  private static final String FAULT = ProblemException.class.getName();

  /** After the filters that only look at headers. */
  private static final int LATE = 100;

  private final long largestBody;

  ReadForm(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largestBody) {
    this.largestBody = largestBody.asLongValue();
  }

  /**
   * The form of this request; empty where none was to be read.
   *
   * @throws ProblemException when what came is none
   */
  static FormBody of(RoutingContext context) {
    ProblemException fault = context.get(FAULT);
    if (fault != null) {
      throw fault;
    }
    FormBody form = context.get(FORM);
    return form == null ? FormBody.EMPTY : form;
  }

  static boolean isForm(RoutingContext context) {
    return context.request().method() == HttpMethod.POST
        && !context.normalizedPath().startsWith("/api/");
  }

  void install(@Observes Filters filters) {
    filters.register(this::read, LATE);
  }

  private void read(RoutingContext context) {
    if (isForm(context)) {
      collect(context);
    } else {
      context.next();
    }
  }

  private void collect(RoutingContext context) {
    HttpServerRequest request = context.request();
    Buffer body = Buffer.buffer();
    request.endHandler(end -> parse(context, body));
    request.handler(
        chunk -> {
          if (body.length() + chunk.length() <= largestBody) {
            body.appendBuffer(chunk);
          } else {
            cutOff(context);
          }
        });
  }

  private static void parse(RoutingContext context, Buffer body) {
    try {
      String type = context.request().getHeader(HttpHeaders.CONTENT_TYPE);
      context.put(FORM, FormBody.read(type, body.getBytes()));
    } catch (ProblemException fault) {
      context.put(FAULT, fault);
    }
    context.next();
  }

  /** Nothing more is read; the connection ends with the answer. */
  private static void cutOff(RoutingContext context) {
    HttpServerRequest request = context.request();
    request.pause();
    request.handler(null);
    request.endHandler(null);
    context.response().putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE);
    context.put(FAULT, ProblemException.of(ProblemCode.TOO_LARGE));
    context.next();
  }
}
