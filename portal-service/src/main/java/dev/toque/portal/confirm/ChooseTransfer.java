package dev.toque.portal.confirm;

import dev.toque.portal.browser.BrowserCookie;
import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.portal.policy.PolicyConfig;
import dev.toque.portal.policy.PolicyConfig.NumberPolicy;
import dev.toque.portal.push.PushService;
import dev.toque.protocol.challenge.Transfer;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Whether a tap is enough: only in a browser where this person has confirmed before, and only while
 * no phone has said <em>it was not me</em> since (protocol.md, section 5.4). Reports are asked for
 * here, because whoever caused one hardly looks at a page that could notice it.
 */
@Singleton
class ChooseTransfer {

  /** How far the clocks of the two databases may be apart; in doubt the number is asked for. */
  private static final Duration CLOCKS = Duration.ofSeconds(60);

  private final KnownBrowsers browsers;
  private final BrowserCookie cookie;
  private final PushService push;
  private final PolicyConfig config;

  ChooseTransfer(
      KnownBrowsers browsers, BrowserCookie cookie, PushService push, PolicyConfig config) {
    this.browsers = browsers;
    this.cookie = cookie;
    this.push = push;
    this.config = config;
  }

  Uni<Transfer> choose(UUID accountId) {
    return config.number() == NumberPolicy.ALWAYS
        ? Uni.createFrom().item(Transfer.NUMBER)
        : browsers
            .confirmed(accountId, cookie.read())
            .flatMap(confirmed -> choose(accountId, confirmed));
  }

  private Uni<Transfer> choose(UUID accountId, Optional<Instant> confirmed) {
    return confirmed
        .map(at -> push.lastReport(accountId).map(reported -> choose(at, reported)))
        .orElseGet(() -> Uni.createFrom().item(Transfer.NUMBER));
  }

  static Transfer choose(Instant confirmed, Optional<Instant> reported) {
    return reported.filter(at -> !at.plus(CLOCKS).isBefore(confirmed)).isPresent()
        ? Transfer.NUMBER
        : Transfer.TAP;
  }
}
