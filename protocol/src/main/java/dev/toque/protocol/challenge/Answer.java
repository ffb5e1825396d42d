package dev.toque.protocol.challenge;

import dev.toque.protocol.statement.Statement;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A phone's answer whose statement is verified. Whether the gate opens and the number fits is not
 * said yet.
 *
 * @param transfer what the challenge asked for
 * @param number the six digits typed on the phone
 * @param scan the secret scanned from the page
 */
public record Answer(
    Decision decision,
    Transfer transfer,
    Optional<String> number,
    Optional<String> scan,
    Statement statement) {

  /** Whether number or scan secret count for this decision. */
  public boolean numberAsked() {
    return decision == Decision.APPROVE && transfer == Transfer.NUMBER;
  }

  /**
   * Compares what the phone sent; of number and scan secret, all that it sent must fit. The
   * comparisons are the caller's, who may know only keyed hashes; they must take constant time.
   */
  public TransferOutcome transferOutcome(Predicate<String> isNumber, Predicate<String> isScan) {
    if (!numberAsked()) {
      return TransferOutcome.NOT_ASKED;
    }
    boolean fits =
        Stream.concat(number.map(isNumber::test).stream(), scan.map(isScan::test).stream())
            .reduce(Boolean::logicalAnd)
            .orElse(false);
    return fits ? TransferOutcome.MATCHED : TransferOutcome.MISMATCHED;
  }

  @Override
  public String toString() {
    return "Answer[%s]".formatted(decision);
  }
}
