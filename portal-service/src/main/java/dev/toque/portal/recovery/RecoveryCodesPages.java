package dev.toque.portal.recovery;

import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.recovery.RecoveryCodesView.Entry;
import dev.toque.portal.session.Session;
import dev.toque.portal.web.Frames;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/** Renders the page of recovery codes. */
@Singleton
class RecoveryCodesPages {

  private final RecoveryCodes codes;
  private final FreshCodes fresh;
  private final FirstCodes firstCodes;
  private final Frames frames;

  RecoveryCodesPages(RecoveryCodes codes, FreshCodes fresh, FirstCodes firstCodes, Frames frames) {
    this.codes = codes;
    this.fresh = fresh;
    this.firstCodes = firstCodes;
    this.frames = frames;
  }

  boolean mayMake(Session session) {
    return firstCodes.mayMake(session);
  }

  List<String> fresh(Session session) {
    return fresh.read(session);
  }

  Uni<Void> forgetFresh(Session session) {
    return fresh.forget(session);
  }

  Uni<Response> page(Session session) {
    return codes
        .of(session.accountId())
        .map(
            rows ->
                new RecoveryCodesView(
                    fresh.read(session), rows.stream().map(Entry::from).toList(), mayMake(session)))
        .flatMap(view -> page(session, view));
  }

  private Uni<Response> page(Session session, RecoveryCodesView view) {
    Frame frame = frames.of(view.state(), Optional.of(session), RecoveryCodesResource.PATH);
    return Html.ok(frame, RecoveryCodesPage.of(frame, view));
  }
}
