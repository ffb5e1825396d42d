package dev.toque.portal.recovery;

import dev.toque.kit.store.Transactions;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.notice.NoticeKind;
import dev.toque.portal.notice.Notices;
import dev.toque.portal.recovery.RecoveryCodeRepository.Row;
import dev.toque.portal.secret.SecretCode;
import dev.toque.portal.session.Session;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;

/** Makes and uses recovery codes. Of several uses of one at once exactly one succeeds. */
@Singleton
class RecoveryCodes {

  private static final int HOW_MANY = 10;

  private final RecoveryCodeRepository repository;
  private final Transactions transactions;
  private final AuditLog audit;
  private final Notices notices;
  private final SecureRandom random = new SecureRandom();

  RecoveryCodes(
      RecoveryCodeRepository repository,
      Transactions transactions,
      AuditLog audit,
      Notices notices) {
    this.repository = repository;
    this.transactions = transactions;
    this.audit = audit;
    this.notices = notices;
  }

  /** Ten new ones; earlier ones are worth nothing from now on. */
  Uni<List<SecretCode>> make(UUID accountId, String address) {
    List<SecretCode> codes =
        Stream.generate(() -> SecretCode.random(random)).limit(HOW_MANY).toList();
    return transactions
        .write(
            () ->
                repository
                    .replace(accountId, codes)
                    .chain(
                        () ->
                            audit.join(
                                AuditEvent.byBrowser(accountId, "recovery-codes-made", address)))
                    .chain(() -> notices.join(accountId, NoticeKind.RECOVERY_CODES_MADE)))
        .replaceWith(codes);
  }

  /** Uses one up; false when it is none of this account's, or was used before. */
  Uni<Boolean> use(Session half, SecretCode code, String address) {
    return transactions.write(
        () ->
            repository
                .use(half.accountId(), code, half.sid())
                .call(right -> audit.join(event(half.accountId(), right, address)))
                .call(right -> right ? tellOfUse(half) : Uni.createFrom().voidItem()));
  }

  /** What the account has, without the codes themselves. */
  Uni<List<Row>> of(UUID accountId) {
    return transactions.read(() -> repository.of(accountId));
  }

  private Uni<Void> tellOfUse(Session half) {
    return notices.join(half.accountId(), NoticeKind.RECOVERY_CODE_USED);
  }

  private static AuditEvent event(UUID accountId, boolean right, String address) {
    String name = right ? "recovery-code-used" : "recovery-code-wrong";
    return AuditEvent.byBrowser(accountId, name, address);
  }
}
