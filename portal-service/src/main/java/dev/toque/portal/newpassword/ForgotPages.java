package dev.toque.portal.newpassword;

import dev.toque.portal.newpassword.ForgotView.State;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.Moment;
import dev.toque.portal.web.Frames;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;

/** The page for who has forgotten the password, in its states. */
@Singleton
class ForgotPages {

  private final Frames frames;

  ForgotPages(Frames frames) {
    this.frames = frames;
  }

  Uni<Response> fresh() {
    return page(200, new ForgotView(State.FRESH, "", Optional.empty()));
  }

  /** Says that a letter is on its way, if there is somebody to send it to. */
  Uni<Response> sent() {
    return page(200, new ForgotView(State.SENT, "", Optional.empty()));
  }

  Uni<Response> tooMany(String userName, ProblemException refusal) {
    Moment retryAt = new Moment((Instant) refusal.members().get("retryAt"));
    return page(
        refusal.code().status(), new ForgotView(State.TOO_MANY, userName, Optional.of(retryAt)));
  }

  private Uni<Response> page(int status, ForgotView view) {
    Frame frame = frames.of(view.declared(), Optional.empty(), ForgotResource.PATH);
    return Html.of(status, frame, NewPasswordPage.forgot(frame, view));
  }
}
