package dev.toque.portal.imports;

import dev.toque.kit.store.Background;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.imports.ImportEvent.Done;
import dev.toque.portal.imports.WriteDrafts.Written;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** What an import does with each batch, and at its end. */
@Singleton
class ImportSteps {

  private final HashDrafts hashing;
  private final WriteDrafts writing;
  private final FollowUp followUp;
  private final AuditLog audit;
  private final Background background;

  ImportSteps(
      HashDrafts hashing,
      WriteDrafts writing,
      FollowUp followUp,
      AuditLog audit,
      Background background) {
    this.hashing = hashing;
    this.writing = writing;
    this.followUp = followUp;
    this.audit = audit;
    this.background = background;
  }

  /** Hashes what must be hashed, and writes. */
  Uni<Written> write(List<Draft> batch, String by) {
    return hashed(batch).flatMap(hashed -> writing.write(hashed, by));
  }

  /** What the batch leads to. */
  Uni<Followed> follow(Written written, String by) {
    return followUp.after(written, by);
  }

  /** Puts the import itself into the trail. */
  Uni<Void> tell(boolean whole, Done done, String by) {
    return audit.write(event(whole, done, by));
  }

  /** The same where nobody waits any more. */
  void tellLater(Done done, String by) {
    background.run("the trail of an import", () -> audit.write(event(false, done, by)));
  }

  private Uni<List<Draft>> hashed(List<Draft> batch) {
    return batch.stream().allMatch(draft -> draft.password().isEmpty())
        ? Uni.createFrom().item(batch)
        : writing.withPassword(batch).flatMap(names -> hashing.of(batch, names));
  }

  private static AuditEvent event(boolean whole, Done done, String by) {
    String detail =
        "lines=%d created=%d updated=%d unchanged=%d refused=%d invited=%d uninvited=%d"
            .formatted(
                done.lines(),
                done.created(),
                done.updated(),
                done.unchanged(),
                done.refused(),
                done.invited(),
                done.uninvited());
    String name = whole ? "accounts-imported" : "accounts-import-stopped";
    return new AuditEvent(name, AuditEvent.NO_ACCOUNT, by, "", detail);
  }
}
