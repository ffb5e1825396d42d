package dev.toque.portal.ending;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.portal.push.PushService;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.code.EndReason;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;

/** Ends what an account had open, after a password change or when it is disabled or deleted. */
@ApplicationScoped
public class AccountEndings {

  private final Sessions sessions;
  private final ActivationService activation;
  private final PushService push;
  private final KnownBrowsers browsers;

  AccountEndings(
      Sessions sessions, ActivationService activation, PushService push, KnownBrowsers browsers) {
    this.sessions = sessions;
    this.activation = activation;
    this.push = push;
    this.browsers = browsers;
  }

  /** Sessions, codes, challenges, and that its browsers are known. Repeating it is safe. */
  public Uni<Void> endAll(UUID accountId) {
    return sessions.endAll(accountId).chain(() -> endRest(accountId));
  }

  /** The same, but for the session in which its person has just changed the password. */
  public Uni<Void> endOthers(Session mine) {
    UUID accountId = mine.accountId();
    return sessions.endOthers(accountId, mine.key()).chain(() -> endRest(accountId));
  }

  private Uni<Void> endRest(UUID accountId) {
    return browsers
        .forgetAll(accountId)
        .chain(() -> activation.endAll(accountId, EndReason.ENDED))
        .chain(() -> push.cancelAll(accountId));
  }
}
