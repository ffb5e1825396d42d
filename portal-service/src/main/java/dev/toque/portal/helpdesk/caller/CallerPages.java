package dev.toque.portal.helpdesk.caller;

import dev.toque.portal.caller.CallerCheck;
import dev.toque.portal.caller.CallerChecks.Standing;
import dev.toque.portal.caller.CallerProgress;
import dev.toque.portal.caller.CallerState;
import dev.toque.portal.helpdesk.Desk.Visit;
import dev.toque.portal.helpdesk.PersonName;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.TimeLeft;
import dev.toque.portal.web.Frames;
import dev.toque.protocol.problem.ProblemCode;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Optional;

/** Renders the page that follows a check of a caller. */
@Singleton
class CallerPages {

  private final Frames frames;
  private final Clock clock;

  CallerPages(Frames frames, Clock clock) {
    this.frames = frames;
    this.clock = clock;
  }

  Uni<Response> page(Visit visit, CallerCheck check, Standing standing) {
    return render(200, visit, view(visit, check, standing));
  }

  /** Of an answer that proves nothing. */
  Uni<Response> refused(Visit visit, CallerCheck check) {
    Standing standing = new Standing(CallerState.REFUSED, Optional.empty());
    return render(ProblemCode.NOT_PENDING.status(), visit, view(visit, check, standing));
  }

  private Uni<Response> render(int status, Visit visit, CallerView view) {
    Frame frame = frames.of("caller-" + view.look(), Optional.of(visit.session()), view.here());
    return Html.of(status, frame, page(frame, view));
  }

  static TemplateInstance page(Frame frame, CallerView view) {
    return Templates.caller(frame, view);
  }

  private CallerView view(Visit visit, CallerCheck check, Standing standing) {
    boolean pending = standing.state() == CallerState.PENDING;
    return new CallerView(
        PersonName.from(visit.account()),
        standing.state(),
        pending
            ? Optional.of(grouped(visit.session().open(check.challenge().number())))
            : Optional.empty(),
        String.join(", ", check.challenge().phones()),
        check.verifiedBy().orElse(""),
        standing
            .stored()
            .filter(view -> pending)
            .map(view -> TimeLeft.of(view.createdAt(), view.expiresAt(), clock.instant())),
        standing.stored().filter(view -> view.seen()).isPresent(),
        !check.challenge().notified(),
        standing.stored().map(CallerProgress::word).orElse(""));
  }

  /** Two halves, as people read figures out. */
  private static String grouped(String figures) {
    int half = figures.length() / 2;
    return figures.substring(0, half) + " " + figures.substring(half);
  }

  @CheckedTemplate(basePath = "helpdesk")
  static class Templates {
    static native TemplateInstance caller(Frame frame, CallerView view);
  }
}
