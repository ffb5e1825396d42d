package dev.toque.portal.browser;

import dev.toque.kit.store.Transactions;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Knows in which browsers an account's person has confirmed with number or scan. */
@Singleton
public class KnownBrowsers {

  private final KnownBrowserRepository repository;
  private final Transactions transactions;
  private final BrowserConfig config;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  KnownBrowsers(
      KnownBrowserRepository repository,
      Transactions transactions,
      BrowserConfig config,
      Clock clock) {
    this.repository = repository;
    this.transactions = transactions;
    this.config = config;
    this.clock = clock;
  }

  /** Whether this account's person has confirmed in the browser that sent this token. */
  public Uni<Boolean> knows(UUID accountId, Optional<BrowserToken> token) {
    return confirmed(accountId, token).map(Optional::isPresent);
  }

  /** When that was last; empty for a browser that is not known. */
  public Uni<Optional<Instant>> confirmed(UUID accountId, Optional<BrowserToken> token) {
    return token
        .map(
            present ->
                transactions.read(() -> repository.confirmed(accountId, present.hash(), oldest())))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }

  /**
   * Remembers a browser after an approval with number or scan.
   *
   * @param token what the browser sent; kept only if we made it, so that nobody can plant one
   * @param name of the browser, from the fixed list
   * @return the token that the browser is to keep
   */
  public Uni<BrowserToken> remember(UUID accountId, Optional<BrowserToken> token, String name) {
    return transactions.write(
        () ->
            ours(token)
                .map(kept -> kept.orElseGet(() -> BrowserToken.random(random)))
                .call(kept -> repository.remember(accountId, kept.hash(), name)));
  }

  /**
   * A browser where this person has confirmed.
   *
   * @param here it is the one that sent the running request
   */
  public record Known(UUID id, String name, Instant confirmedAt, boolean here) {}

  /** Where this account's person has confirmed, newest first. */
  public Uni<List<Known>> of(UUID accountId, Optional<BrowserToken> token) {
    return transactions
        .read(() -> repository.of(accountId, oldest()))
        .map(rows -> rows.stream().map(row -> known(row, token)).toList());
  }

  /** Ends one of the account's; says whether there was one. */
  public Uni<Boolean> forget(UUID accountId, UUID id) {
    return transactions.write(() -> repository.forget(accountId, id));
  }

  private static Known known(KnownBrowser row, Optional<BrowserToken> token) {
    boolean here = token.filter(own -> Arrays.equals(own.hash(), row.tokenHash)).isPresent();
    return new Known(row.id, row.name, row.confirmedAt, here);
  }

  /** As {@link #forgetAll}, but what was confirmed later than this stays. */
  public Uni<Void> forgetUntil(UUID accountId, Instant confirmedUntil) {
    return transactions
        .write(() -> repository.forgetUntil(accountId, confirmedUntil))
        .replaceWithVoid();
  }

  /** Ends all: after a report, a password change, a recovery or the removal of a phone. */
  public Uni<Void> forgetAll(UUID accountId) {
    return transactions.write(() -> repository.forgetAll(accountId)).replaceWithVoid();
  }

  private Uni<Optional<BrowserToken>> ours(Optional<BrowserToken> token) {
    return token
        .map(
            present ->
                repository
                    .isKnownToAnybody(present.hash(), oldest())
                    .map(known -> known ? token : Optional.<BrowserToken>empty()))
        .orElseGet(() -> Uni.createFrom().item(Optional.empty()));
  }

  private Instant oldest() {
    return clock.instant().minus(config.knownFor());
  }
}
