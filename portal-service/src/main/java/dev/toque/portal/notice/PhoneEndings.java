package dev.toque.portal.notice;

import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.wire.activation.PhoneEvent;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** What ends with a phone. Repeating it is safe. */
@Singleton
class PhoneEndings {

  private final Sessions sessions;
  private final KnownBrowsers browsers;

  PhoneEndings(Sessions sessions, KnownBrowsers browsers) {
    this.sessions = sessions;
    this.browsers = browsers;
  }

  Uni<Void> of(List<PhoneEvent> events) {
    return Multi.createFrom()
        .iterable(events)
        .onItem()
        .transformToUniAndConcatenate(this::of)
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> of(PhoneEvent event) {
    return switch (event.kind()) {
      case VETOED ->
          sessions
              .endConfirmedBy(event.accountId(), event.enrollmentId())
              .chain(() -> browsers.forgetUntil(event.accountId(), event.at()));
      case REMOVED -> browsers.forgetUntil(event.accountId(), event.at());
      case ACTIVE, LOCKED, UNLOCKED -> Uni.createFrom().voidItem();
    };
  }
}
