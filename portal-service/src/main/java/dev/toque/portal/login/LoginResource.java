package dev.toque.portal.login;

import dev.toque.kit.problem.Outages;
import dev.toque.kit.store.CallerContext;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Access;
import dev.toque.portal.web.ForVisitors;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.Set;
import org.jboss.logging.Logger;

/** The sign-in page (protocol.md, section 10). */
@ForVisitors
@Path("/login")
public class LoginResource {

  private static final Logger LOG = Logger.getLogger(LoginResource.class);

  private static final int LONGEST_NAME = 254;
  private static final int LONGEST_PASSWORD = 256;

  /** What is told on the page itself, with the name kept; anything else is a problem page. */
  static final Set<ProblemCode> ON_THE_PAGE =
      Set.of(ProblemCode.UNAUTHORIZED, ProblemCode.TOO_MANY_REQUESTS, ProblemCode.UNAVAILABLE);

  private final SignIn signIn;
  private final OpenSession openSession;
  private final Sessions sessions;
  private final LoginPages pages;
  private final SameTime sameTime;

  LoginResource(
      SignIn signIn,
      OpenSession openSession,
      Sessions sessions,
      LoginPages pages,
      LoginConfig config) {
    this.signIn = signIn;
    this.openSession = openSession;
    this.sessions = sessions;
    this.pages = pages;
    this.sameTime = new SameTime(config.refusedAfter());
  }

  @GET
  public Uni<Response> page() {
    return sessions
        .current()
        .flatMap(
            session ->
                session.filter(Session::full).isPresent()
                    ? Redirects.later(Access.HOME)
                    : pages.fresh(session));
  }

  @POST
  public Uni<Response> signIn(
      @FormParam("username") String userName, @FormParam("password") String password) {
    long begun = System.nanoTime();
    String name = bounded(userName, LONGEST_NAME);
    return signIn
        .check(name, bounded(password, LONGEST_PASSWORD))
        .flatMap(openSession::forAccount)
        .onFailure(Outages::isOutage)
        .transform(LoginResource::away)
        .onFailure(LoginResource::toldOnThePage)
        .recoverWithUni(failure -> refused(name, (ProblemException) failure, begun));
  }

  private Uni<Response> refused(String name, ProblemException problem, long begun) {
    Uni<Response> page = pages.refused(name, problem);
    return problem.code() == ProblemCode.UNAUTHORIZED ? page.call(() -> rest(begun)) : page;
  }

  /** Until every wrong password would be told. */
  private Uni<Void> rest(long begun) {
    Duration left = sameTime.leftAfter(Duration.ofNanos(System.nanoTime() - begun));
    Uni<Void> now = Uni.createFrom().voidItem();
    return left.isZero() ? now : now.onItem().delayIt().by(left).emitOn(CallerContext.executor());
  }

  private static Throwable away(Throwable outage) {
    LOG.warnf("sign-in unavailable cause=%s", outage);
    return Outages.orUnavailable(outage);
  }

  private static boolean toldOnThePage(Throwable failure) {
    return failure instanceof ProblemException problem && ON_THE_PAGE.contains(problem.code());
  }

  /** Longer than any name or password can be: wrong anyway, and not worth carrying around. */
  private static String bounded(String text, int longest) {
    String given = text == null ? "" : text;
    return given.length() <= longest ? given : given.substring(0, longest + 1);
  }
}
