package dev.toque.portal.login;

import dev.toque.portal.browser.BrowserToken;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.Moment;
import dev.toque.portal.page.SignInPage;
import dev.toque.portal.page.SignInView;
import dev.toque.portal.session.Cookies;
import dev.toque.portal.session.Session;
import dev.toque.portal.web.Frames;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** The sign-in page in its states. */
@ApplicationScoped
class LoginPages {

  private static final String HERE = "/login";
  private static final String BROWSER = "toque-browser";

  private final Frames frames;
  private final Cookies cookies;
  private final Clock clock;

  LoginPages(Frames frames, Cookies cookies, Clock clock) {
    this.frames = frames;
    this.cookies = cookies;
    this.clock = clock;
  }

  /** What this browser shows to be known by. */
  Optional<BrowserToken> browser() {
    return cookies.read(BROWSER).flatMap(BrowserToken::read);
  }

  Uni<Response> fresh(Optional<Session> session) {
    SignInView view = new SignInView("", Optional.empty(), Optional.empty());
    Frame frame = frames.of("sign-in", session, HERE);
    return Html.ok(frame, SignInPage.of(frame, view));
  }

  /** The page that says why not, with the name kept. */
  Uni<Response> refused(String userName, ProblemException problem) {
    Optional<Instant> retryAt =
        Optional.ofNullable(problem.members().get("retryAt")).map(Instant.class::cast);
    SignInView view =
        new SignInView(userName, Optional.of(problem.code().code()), retryAt.map(Moment::new));
    Frame frame = frames.of("sign-in-" + problem.code().code(), Optional.empty(), HERE);
    return Html.of(problem.code().status(), frame, SignInPage.of(frame, view))
        .map(response -> retryAt.map(at -> withRetryAfter(response, at)).orElse(response));
  }

  private Response withRetryAfter(Response response, Instant retryAt) {
    long seconds =
        Math.max(1, Duration.between(clock.instant(), retryAt).plusMillis(999).toSeconds());
    return Response.fromResponse(response).header(HttpHeaders.RETRY_AFTER, seconds).build();
  }
}
