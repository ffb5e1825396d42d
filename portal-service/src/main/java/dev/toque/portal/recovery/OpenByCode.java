package dev.toque.portal.recovery;

import dev.toque.kit.problem.Outages;
import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.portal.confirm.Waiting;
import dev.toque.portal.recovery.TemporaryCodes.Worth;
import dev.toque.portal.session.Kind;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Access;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;

/** Makes a half session full by a code that the person has instead of the phone. */
@Singleton
class OpenByCode {

  private final Sessions sessions;
  private final Waiting waiting;
  private final KnownBrowsers browsers;
  private final Recovered recovered;
  private final RecoveryTries tries;

  OpenByCode(
      Sessions sessions,
      Waiting waiting,
      KnownBrowsers browsers,
      Recovered recovered,
      RecoveryTries tries) {
    this.sessions = sessions;
    this.waiting = waiting;
    this.browsers = browsers;
    this.recovered = recovered;
    this.tries = tries;
  }

  /**
   * Opens it, with the right to enrol a replacement. The request to the phones ends; that
   * push-service or PostgreSQL is away just then does not keep a person with a right code out.
   */
  Uni<Void> open(Session half, Worth worth) {
    return waiting
        .cancel(half)
        .onFailure(Outages::isOutage)
        .recoverWithNull()
        .chain(() -> sessions.renew(half, Kind.FULL, values(worth)))
        .chain(() -> browsers.forgetAll(half.accountId()))
        .chain(() -> tries.forget(half.accountId()));
  }

  private Map<String, String> values(Worth worth) {
    Map<String, String> values = new HashMap<>(recovered.values());
    if (worth == Worth.ENROLLING) {
      values.put(Access.MUST_ENROL, "");
    }
    return values;
  }
}
