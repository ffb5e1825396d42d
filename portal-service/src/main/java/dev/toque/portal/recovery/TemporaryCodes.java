package dev.toque.portal.recovery;

import dev.toque.kit.store.Statements;
import dev.toque.kit.store.Transactions;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.notice.NoticeKind;
import dev.toque.portal.notice.Notices;
import dev.toque.portal.secret.SecretCode;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.AccountDevices;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Map;
import java.util.UUID;

/**
 * Gives and reads temporary codes, in {@code temporary_code}. One ends when a phone of the account
 * becomes active; before that nobody can give a second one (product.md, section 7).
 */
@Singleton
public class TemporaryCodes {

  private static final String GIVE =
      """
      INSERT INTO temporary_code
        (account_id, code_hash, given_by, given_at, full_until, enrol_until)
      VALUES (:account, :hash, :by, :now, :full, :enrol)
      ON CONFLICT (account_id) DO UPDATE SET
        code_hash = :hash, given_by = :by, given_at = :now, full_until = :full,
        enrol_until = :enrol
      WHERE temporary_code.given_at < :lastActivation
      """;

  private static final String FIND =
      """
      SELECT given_at, full_until FROM temporary_code
      WHERE account_id = :account AND code_hash = :hash AND enrol_until > :now
      """;

  private final ActivationService activation;
  private final Transactions transactions;
  private final RecoveryConfig config;
  private final AuditLog audit;
  private final Notices notices;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  TemporaryCodes(
      ActivationService activation,
      Transactions transactions,
      RecoveryConfig config,
      AuditLog audit,
      Notices notices,
      Clock clock) {
    this.activation = activation;
    this.transactions = transactions;
    this.config = config;
    this.audit = audit;
    this.notices = notices;
    this.clock = clock;
  }

  /**
   * A code as it is told once, to who gives it.
   *
   * @param fullUntil it opens everything until then
   * @param enrolUntil and lets its person enrol a phone until then
   */
  public record Given(String code, Instant fullUntil, Instant enrolUntil) {

    @Override
    public String toString() {
      return "Given[redacted]";
    }
  }

  /** What a right code is worth. */
  enum Worth {
    NOTHING,
    ENROLLING,
    EVERYTHING
  }

  /**
   * Gives the account of this event one.
   *
   * @param event says who gives it and why, for the trail
   * @throws ProblemException (as a failure) {@code forbidden} when the account never had a phone,
   *     or none became active since the last code
   */
  public Uni<Given> give(AuditEvent event) {
    UUID accountId = event.accountId();
    SecretCode code = SecretCode.random(random);
    Instant now = clock.instant();
    Given given =
        new Given(
            code.display(),
            now.plus(config.temporaryFull()),
            now.plus(config.temporaryFull()).plus(config.temporaryEnrol()));
    return activation
        .account(accountId)
        .invoke(account -> require(account.everActive()))
        .flatMap(
            account ->
                transactions.write(
                    () ->
                        Statements.changed(
                                GIVE,
                                Map.of(
                                    "account", accountId,
                                    "hash", code.hash(),
                                    "by", event.actor(),
                                    "now", now,
                                    "full", given.fullUntil(),
                                    "enrol", given.enrolUntil(),
                                    "lastActivation", lastActivation(account)))
                            .invoke(TemporaryCodes::require)
                            .chain(() -> audit.join(event))
                            .chain(() -> notices.join(accountId, NoticeKind.TEMPORARY_CODE_GIVEN))))
        .replaceWith(given);
  }

  /** What this code is worth now, to who signs in with it; the trail has it. */
  Uni<Worth> use(UUID accountId, SecretCode code, String address) {
    return worth(accountId, code)
        .call(worth -> audit.write(AuditEvent.byBrowser(accountId, event(worth), address)));
  }

  private static String event(Worth worth) {
    return worth == Worth.NOTHING ? "temporary-code-wrong" : "temporary-code-used";
  }

  /** What this code is worth now; nothing when it is not the account's last one, or has ended. */
  private Uni<Worth> worth(UUID accountId, SecretCode code) {
    Instant now = clock.instant();
    Map<String, ?> of = Map.of("account", accountId, "hash", code.hash(), "now", now);
    return transactions
        .read(() -> Statements.rows(FIND, Object[].class, of))
        .flatMap(
            rows ->
                rows.isEmpty()
                    ? Uni.createFrom().item(Worth.NOTHING)
                    : activation
                        .account(accountId)
                        .map(account -> worth(rows.get(0), account, now)));
  }

  private static Worth worth(Object[] row, AccountDevices account, Instant now) {
    Instant givenAt = ((OffsetDateTime) row[0]).toInstant();
    Instant fullUntil = ((OffsetDateTime) row[1]).toInstant();
    if (!givenAt.isAfter(lastActivation(account))) {
      return Worth.NOTHING;
    }
    return now.isBefore(fullUntil) ? Worth.EVERYTHING : Worth.ENROLLING;
  }

  /** Also of a phone that is gone again. */
  private static Instant lastActivation(AccountDevices account) {
    return account.lastActivatedAt().orElse(Instant.EPOCH);
  }

  private static void require(boolean allowed) {
    if (!allowed) {
      throw ProblemException.of(ProblemCode.FORBIDDEN);
    }
  }
}
