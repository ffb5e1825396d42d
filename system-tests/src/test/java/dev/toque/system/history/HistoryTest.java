package dev.toque.system.history;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * {@code -Dhistory.minutes=20} plays longer than every day's minute, {@code -Dhistory.seed=7} the
 * schedule of an earlier run.
 */
@Timeout(value = 90, unit = TimeUnit.MINUTES)
class HistoryTest {

  @Test
  void everyPromiseHoldsWhateverFails() {
    Run run = Run.asAsked();
    System.out.println(run + " begins");

    Verdict verdict = run.play();

    System.out.println(verdict.summary());
    assertEquals(List.of(), verdict.violations(), verdict::story);
  }
}
