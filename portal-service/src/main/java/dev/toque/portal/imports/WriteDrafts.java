package dev.toque.portal.imports;

import dev.toque.kit.problem.Outages;
import dev.toque.kit.store.CallerContext;
import dev.toque.kit.store.Transactions;
import dev.toque.portal.audit.AuditLog;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Writes a batch of drafts, with its part of the trail, in one transaction. */
@Singleton
class WriteDrafts {

  private static final String DETAIL = "import";

  /** A moment in which a store is away must not end an import of an hour. */
  private static final int TRIES = 5;

  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(3);

  private final DraftRepository drafts;
  private final AuditLog audit;
  private final Transactions transactions;

  WriteDrafts(DraftRepository drafts, AuditLog audit, Transactions transactions) {
    this.drafts = drafts;
    this.audit = audit;
    this.transactions = transactions;
  }

  /**
   * What came of a batch.
   *
   * @param toInvite of those in it who have neither a password nor an invitation
   * @param unreachable how many more there are of them, without a mail address
   * @param toEnd who were there before and are disabled now
   */
  record Written(int made, int changed, List<UUID> toInvite, int unreachable, Set<UUID> toEnd) {}

  /** Who of them has a password already. */
  Uni<Set<String>> withPassword(List<Draft> batch) {
    return again(transactions.read(() -> drafts.withPassword(batch)));
  }

  /**
   * Makes and changes accounts.
   *
   * @param by who does, for the trail
   */
  Uni<Written> write(List<Draft> batch, String by) {
    return again(transactions.write(() -> join(batch, by)));
  }

  private Uni<Written> join(List<Draft> batch, String by) {
    return drafts
        .make(batch)
        .call(made -> audit.joinAll("account-made", made, by, DETAIL))
        .flatMap(made -> changed(batch, made, by));
  }

  private Uni<Written> changed(List<Draft> batch, List<UUID> made, String by) {
    return drafts
        .change(batch)
        .call(changed -> audit.joinAll("account-changed", changed, by, DETAIL))
        .flatMap(changed -> rest(batch, made, changed));
  }

  private Uni<Written> rest(List<Draft> batch, List<UUID> made, List<UUID> changed) {
    return drafts
        .withoutPassword(batch)
        .flatMap(
            without ->
                drafts
                    .disabled(batch)
                    .map(
                        disabled ->
                            new Written(
                                made.size(),
                                changed.size(),
                                without.get(true),
                                without.get(false).size(),
                                less(disabled, made))));
  }

  /** What was not yet there has nothing open. */
  private static Set<UUID> less(List<UUID> all, List<UUID> made) {
    Set<UUID> rest = new HashSet<>(all);
    made.forEach(rest::remove);
    return rest;
  }

  private static <T> Uni<T> again(Uni<T> work) {
    return work.runSubscriptionOn(CallerContext.executor())
        .onFailure(Outages::isOutage)
        .retry()
        .withBackOff(PAUSE, LONGEST_PAUSE)
        .atMost(TRIES);
  }
}
