package dev.toque.portal.profile;

import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.Moment;
import dev.toque.portal.profile.ProfileView.State;
import dev.toque.portal.session.Session;
import dev.toque.portal.web.Frames;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.AccountDevices;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Optional;

/** Renders the page of the account in its states. */
@Singleton
class ProfilePages {

  private final Accounts accounts;
  private final Frames frames;

  ProfilePages(Accounts accounts, Frames frames) {
    this.accounts = accounts;
    this.frames = frames;
  }

  Uni<Response> page(Session session, AccountDevices phones, State state) {
    return page(session, phones, state, Optional.empty());
  }

  Uni<Response> tooMany(Session session, AccountDevices phones, ProblemException refusal) {
    Instant retryAt = (Instant) refusal.members().get("retryAt");
    return page(session, phones, State.TOO_MANY, Optional.of(new Moment(retryAt)));
  }

  private Uni<Response> page(
      Session session, AccountDevices phones, State state, Optional<Moment> retryAt) {
    return accounts
        .find(session.accountId())
        .map(found -> found.orElseThrow(() -> ProblemException.of(ProblemCode.UNAUTHORIZED)))
        .map(account -> view(account, phones, state, retryAt))
        .flatMap(view -> rendered(session, view));
  }

  private Uni<Response> rendered(Session session, ProfileView view) {
    Frame frame = frames.of(view.state().declared(), Optional.of(session), ProfileResource.PATH);
    return Html.of(status(view.state()), frame, ProfilePage.of(frame, view));
  }

  private static ProfileView view(
      Account account, AccountDevices phones, State state, Optional<Moment> retryAt) {
    return new ProfileView(
        state,
        account.userName,
        account.displayName,
        Optional.ofNullable(account.email),
        !account.roles().isEmpty(),
        phones.everActive(),
        retryAt);
  }

  private static int status(State state) {
    return switch (state) {
      case FRESH, CHANGED -> 200;
      case WRONG -> ProblemCode.UNAUTHORIZED.status();
      case TOO_MANY -> ProblemCode.TOO_MANY_REQUESTS.status();
      case WEAK, DIFFERENT -> ProblemCode.MALFORMED.status();
      case NO_PHONE -> ProblemCode.NOT_ENROLLED.status();
    };
  }
}
