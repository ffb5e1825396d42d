package dev.toque.portal.confirm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.protocol.challenge.Transfer;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ChooseTransferTest {

  private static final Instant CONFIRMED = Instant.parse("2026-07-25T12:00:00Z");

  @Test
  void aTapIsEnoughWhileNothingWasReported() {
    assertEquals(Transfer.TAP, ChooseTransfer.choose(CONFIRMED, Optional.empty()));
  }

  @Test
  void aReportAfterTheConfirmationAsksForTheNumber() {
    assertEquals(Transfer.NUMBER, after(CONFIRMED.plusSeconds(1)));
    assertEquals(Transfer.NUMBER, after(CONFIRMED.plusSeconds(86_400)));
  }

  @Test
  void whoHasConfirmedAgainSinceTheReportMayTap() {
    assertEquals(Transfer.TAP, after(CONFIRMED.minusSeconds(61)));
  }

  @Test
  void withinTheErrorOfTwoClocksTheNumberIsAskedFor() {
    assertEquals(Transfer.NUMBER, after(CONFIRMED.minusSeconds(60)));
  }

  private static Transfer after(Instant reported) {
    return ChooseTransfer.choose(CONFIRMED, Optional.of(reported));
  }
}
