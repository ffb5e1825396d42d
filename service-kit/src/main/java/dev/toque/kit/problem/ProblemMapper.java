package dev.toque.kit.problem;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * Turns every failure of a request into its problem document, or into its page where a service has
 * pages.
 */
@Singleton
public class ProblemMapper {

  /** Media type of a problem document (RFC 9457, section 3). */
  public static final String PROBLEM_JSON = "application/problem+json";

  private static final Duration RETRY_WHEN_UNAVAILABLE = Duration.ofSeconds(2);

  private final Instance<ProblemPages> pages;
  private final Clock clock;

  ProblemMapper(Instance<ProblemPages> pages, Clock clock) {
    this.pages = pages;
    this.clock = clock;
  }

  @ServerExceptionMapper
  Uni<Response> known(ProblemException exception, RoutingContext context) {
    return answer(exception, context, null);
  }

  @ServerExceptionMapper({JsonProcessingException.class, MismatchedInputException.class})
  Uni<Response> json(JsonProcessingException exception, RoutingContext context) {
    return answer(ProblemException.malformed("body", "not the JSON expected here"), context, null);
  }

  @ServerExceptionMapper
  Uni<Response> framework(WebApplicationException exception, RoutingContext context) {
    int status = exception.getResponse().getStatus();
    if (status < 400) {
      return Uni.createFrom().item(exception.getResponse());
    }
    return FrameworkStatus.problem(status)
        .map(problem -> answer(problem, context, null))
        .orElseGet(() -> unforeseen(exception, context));
  }

  @ServerExceptionMapper
  Uni<Response> any(Throwable failure, RoutingContext context) {
    if (context.response().ended()) {
      return answeredAlready(context);
    }
    if (Outages.isOutage(failure)) {
      return answer(ProblemException.of(ProblemCode.UNAVAILABLE), context, failure);
    }
    return unforeseen(failure, context);
  }

  /**
   * A body over the limit that had not announced its length: the framework has said 413 and hung up
   * before it told us by an exception of its own. Nobody waits for another answer.
   */
  private static Uni<Response> answeredAlready(RoutingContext context) {
    ProblemException tooLarge = ProblemException.of(ProblemCode.TOO_LARGE);
    ProblemLog.write(Problem.from(tooLarge, Languages.choose(null)), context.request(), null);
    return Uni.createFrom().nothing();
  }

  private Uni<Response> unforeseen(Throwable failure, RoutingContext context) {
    return answer(ProblemException.of(ProblemCode.INTERNAL), context, failure);
  }

  private Uni<Response> answer(
      ProblemException exception, RoutingContext context, Throwable cause) {
    Problem problem =
        Problem.from(
            exception, Languages.choose(context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    ProblemLog.write(problem, context.request(), cause);
    return body(problem, context).map(response -> withHeaders(response, problem));
  }

  private Uni<Response> body(Problem problem, RoutingContext context) {
    String path = context.request().path();
    if (pages.isResolvable() && !path.startsWith("/api/")) {
      return pages.get().page(problem);
    }
    return Uni.createFrom()
        .item(
            Response.status(problem.status())
                .type(PROBLEM_JSON)
                .entity(StrictJson.write(problem))
                .build());
  }

  private Response withHeaders(Response response, Problem problem) {
    Response.ResponseBuilder answer =
        Response.fromResponse(response).header(HttpHeaders.CACHE_CONTROL, "no-store");
    switch (problem.problemCode()) {
      case PROOF_INVALID, CLOCK_SKEW, PROOF_REPLAYED, NOT_ENROLLED ->
          answer.header(HttpHeaders.WWW_AUTHENTICATE, "DPoP");
      case TOO_MANY_REQUESTS ->
          answer.header(HttpHeaders.RETRY_AFTER, secondsUntil(problem.members().get("retryAt")));
      case UNAVAILABLE ->
          answer.header(HttpHeaders.RETRY_AFTER, RETRY_WHEN_UNAVAILABLE.toSeconds());
      default -> {
        // the others need no header of their own
      }
    }
    return answer.build();
  }

  private long secondsUntil(Object retryAt) {
    if (retryAt instanceof Instant instant) {
      long millis = Duration.between(clock.instant(), instant).toMillis();
      return Math.max(1, (millis + 999) / 1000);
    }
    return RETRY_WHEN_UNAVAILABLE.toSeconds();
  }
}
