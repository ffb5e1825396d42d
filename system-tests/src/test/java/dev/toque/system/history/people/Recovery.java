package dev.toque.system.history.people;

import dev.toque.system.history.record.Deed;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.Operation;
import dev.toque.system.history.record.Outcome;
import dev.toque.system.history.record.Recorder;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Toque;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Looks how soon somebody new can enrol and sign in. */
public record Recovery(Toque toque, Recorder recorder) {

  /** Longer than the promise, to tell how long it took. */
  private static final Duration PATIENCE = Duration.ofMinutes(2);

  /**
   * Tries until it works.
   *
   * @param name of the accounts that it needs
   */
  public Operation await(String name) {
    Recorder.Running running = recorder.invoke(Deed.RECOVER, Map.of(Fact.ACCOUNT, name));
    try {
      int[] tries = {0};
      Awaitility.await("service")
          .atMost(PATIENCE)
          .pollInterval(Duration.ofMillis(300))
          .until(() -> works(name + "." + ++tries[0]));
      return running.ended(Outcome.OK, Map.of());
    } catch (ConditionTimeoutException never) {
      return running.ended(Outcome.FAILED, Map.of());
    }
  }

  private boolean works(String account) {
    try {
      Person person = Person.with(toque, account);
      person.enroll();
      person.browser().press("sign-out");
      person.signInWithPhone();
      return person.browser().shows("signed-in");
    } catch (RuntimeException | AssertionError notYet) {
      return false;
    }
  }
}
