package dev.toque.portal.login;

import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.Moment;
import dev.toque.portal.page.SignInPage;
import dev.toque.portal.page.SignInView;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.portal.web.Frames;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** The sign-in page in its states. */
@Singleton
class LoginPages {

  private static final Logger LOG = Logger.getLogger(LoginPages.class);

  private static final Duration RETRY_WHEN_UNAVAILABLE = Duration.ofSeconds(2);

  private final Frames frames;
  private final SignInMeter meter;
  private final Clock clock;

  LoginPages(Frames frames, SignInMeter meter, Clock clock) {
    this.frames = frames;
    this.meter = meter;
    this.clock = clock;
  }

  Uni<Response> fresh(Optional<Session> session) {
    SignInView view = new SignInView("", Optional.empty(), Optional.empty());
    Frame frame = frames.of("sign-in", session, Access.SIGN_IN);
    return Html.ok(frame, SignInPage.of(frame, view));
  }

  /** The page that says why not, with the name kept. */
  Uni<Response> refused(String userName, ProblemException problem) {
    Optional<Instant> retryAt =
        Optional.ofNullable(problem.members().get("retryAt")).map(Instant.class::cast);
    SignInView view =
        new SignInView(userName, Optional.of(problem.code().code()), retryAt.map(Moment::new));
    Frame frame = frames.of(state(problem.code()), Optional.empty(), Access.SIGN_IN);
    meter.refused(problem.code());
    LOG.infof("sign-in refused code=%s ref=%s", problem.code().code(), frame.ref().orElse("none"));
    return Html.of(problem.code().status(), frame, SignInPage.of(frame, view))
        .map(response -> withRetryAfter(response, problem, retryAt));
  }

  /** Which of the states in {@code states.json} the page of a refusal shows. */
  static String state(ProblemCode code) {
    return "sign-in-" + code.code();
  }

  private Response withRetryAfter(
      Response response, ProblemException problem, Optional<Instant> retryAt) {
    Optional<Duration> wait =
        problem.code() == ProblemCode.UNAVAILABLE
            ? Optional.of(RETRY_WHEN_UNAVAILABLE)
            : retryAt.map(at -> Duration.between(clock.instant(), at).plusMillis(999));
    return wait.map(time -> Math.max(1, time.toSeconds()))
        .map(
            seconds ->
                Response.fromResponse(response).header(HttpHeaders.RETRY_AFTER, seconds).build())
        .orElse(response);
  }
}
