package dev.toque.portal.notice;

import dev.toque.kit.store.Statements;
import dev.toque.kit.store.Transactions;
import dev.toque.portal.mail.PostOffice;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps what people are told, in {@code notice}. */
@Singleton
public class Notices {

  /** Of an account that is gone nothing is kept. */
  private static final String KEEP =
      """
      INSERT INTO notice (account_id, kind, detail, enrolment, at, seen_at, mail_at)
      SELECT id, :kind, :detail, CAST(NULLIF(:enrolment, '') AS uuid), :at,
        CASE WHEN :shown THEN NULL ELSE clock_timestamp() END,
        CASE WHEN :mailed AND email IS NOT NULL THEN clock_timestamp() END
      FROM account WHERE id = :account
      """;

  private static final String UNSEEN =
      """
      SELECT id, account_id, kind, detail, at, coalesce(CAST(enrolment AS text), '') FROM notice
      WHERE account_id = :account AND seen_at IS NULL ORDER BY id DESC LIMIT 20
      """;

  private static final String SEEN =
      """
      UPDATE notice SET seen_at = clock_timestamp()
      WHERE account_id = :account AND id <= :upTo AND seen_at IS NULL
      """;

  private static final String TO_MAIL =
      """
      SELECT id, account_id, kind, detail, at, coalesce(CAST(enrolment AS text), ''), mail_tries
      FROM notice WHERE mail_at <= clock_timestamp() ORDER BY mail_at LIMIT 20
      """;

  private static final String TAKE =
      """
      UPDATE notice SET mail_tries = mail_tries + 1,
        mail_at = clock_timestamp() + make_interval(secs => :wait)
      WHERE id = :id AND mail_tries = :tries AND mail_at IS NOT NULL
      """;

  private static final String MAILED = "UPDATE notice SET mail_at = NULL WHERE id = :id";

  private final Transactions transactions;
  private final PostOffice office;
  private final Clock clock;

  Notices(Transactions transactions, PostOffice office, Clock clock) {
    this.transactions = transactions;
    this.office = office;
    this.clock = clock;
  }

  /** Keeps one in the running transaction: it is told if and only if the change was made. */
  public Uni<Void> join(NewNotice notice) {
    Map<String, Object> row = new HashMap<>();
    row.put("account", notice.accountId());
    row.put("kind", notice.kind().name());
    row.put("detail", notice.detail());
    row.put("enrolment", notice.enrolment().map(UUID::toString).orElse(""));
    row.put("at", notice.at());
    row.put("shown", notice.kind().shown());
    row.put("mailed", office.open());
    return Statements.update(KEEP, row).replaceWithVoid();
  }

  /** As the other, of something that happens just now and is about no phone. */
  public Uni<Void> join(UUID accountId, NoticeKind kind) {
    return join(new NewNotice(accountId, kind, "", Optional.empty(), clock.instant()));
  }

  /** What this account's person has not seen yet, newest first. */
  public Uni<List<Notice>> unseen(UUID accountId) {
    return transactions
        .read(() -> Statements.rows(UNSEEN, Object[].class, Map.of("account", accountId)))
        .map(rows -> rows.stream().map(Notice::read).toList());
  }

  /** Its person has seen these; what came later stays. */
  Uni<Void> seen(UUID accountId, long upTo) {
    return transactions
        .write(() -> Statements.update(SEEN, Map.of("account", accountId, "upTo", upTo)))
        .replaceWithVoid();
  }

  /** Those for which a letter is due, with how often it was tried. */
  Uni<List<Due>> toMail() {
    return transactions
        .read(() -> Statements.rows(TO_MAIL, Object[].class, Map.of()))
        .map(rows -> rows.stream().map(Due::read).toList());
  }

  /** Takes one, so that nobody else tries it before the wait is over; says whether it did. */
  Uni<Boolean> take(Due due, Duration wait) {
    Map<String, ?> row =
        Map.of("id", due.notice().id(), "tries", due.tries(), "wait", (double) wait.toSeconds());
    return transactions.write(() -> Statements.changed(TAKE, row));
  }

  /** Its letter was sent, or none will be. */
  Uni<Void> mailed(Due due) {
    return transactions
        .write(() -> Statements.update(MAILED, Map.of("id", due.notice().id())))
        .replaceWithVoid();
  }

  /** A notice whose letter is due. */
  record Due(Notice notice, int tries) {

    private static Due read(Object[] row) {
      return new Due(Notice.read(row), ((Number) row[6]).intValue());
    }
  }
}
