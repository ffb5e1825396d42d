package dev.toque.portal.care;

import dev.toque.kit.store.Transactions;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.notice.NoticeKind;
import dev.toque.portal.notice.Notices;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Writes a deed down and tells its person, both or neither. */
@Singleton
public class Telling {

  private final AuditLog audit;
  private final Notices notices;
  private final Transactions transactions;

  Telling(AuditLog audit, Notices notices, Transactions transactions) {
    this.audit = audit;
    this.notices = notices;
    this.transactions = transactions;
  }

  /**
   * @param kind what its person is told
   */
  public Uni<Void> tell(Deed deed, String event, NoticeKind kind) {
    AuditEvent written = deed.event(event);
    return transactions.write(
        () -> audit.join(written).chain(() -> notices.join(deed.account().id, kind)));
  }

  /** Writes down what its person hears of in another way. */
  public Uni<Void> record(Deed deed, String event) {
    return audit.write(deed.event(event));
  }
}
