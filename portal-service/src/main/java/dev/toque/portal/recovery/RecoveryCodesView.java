package dev.toque.portal.recovery;

import dev.toque.portal.page.Moment;
import dev.toque.portal.recovery.RecoveryCodeRepository.Row;
import java.util.List;
import java.util.Optional;

/**
 * The page of recovery codes as it is rendered.
 *
 * @param fresh the codes themselves, right after they were made and until the person has kept them
 * @param rows what the account has
 * @param mayMake whether new ones need no confirmation by a phone
 */
public record RecoveryCodesView(List<String> fresh, List<Entry> rows, boolean mayMake) {

  /** One of the ten. */
  public record Entry(int position, Optional<Moment> used) {

    static Entry from(Row row) {
      return new Entry(row.position(), row.usedAt().map(Moment::new));
    }
  }

  /** How many can still be used. */
  public long left() {
    return rows.stream().filter(row -> row.used().isEmpty()).count();
  }

  public int all() {
    return rows.size();
  }

  /** Which of the states in {@code states.json} the page shows. */
  String state() {
    if (!fresh.isEmpty()) {
      return "recovery-codes-fresh";
    }
    return rows.isEmpty() ? "recovery-codes-none" : "recovery-codes";
  }

  @Override
  public String toString() {
    return "RecoveryCodesView[" + state() + "]";
  }
}
