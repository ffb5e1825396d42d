package dev.toque.system.history.people;

import dev.toque.protocol.problem.ProblemException;
import dev.toque.system.history.record.Fact;
import dev.toque.system.history.record.Operation;
import dev.toque.system.history.record.Outcome;
import dev.toque.system.history.record.Recorder;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;

/** How a step's answer is judged. */
final class Answered {

  private Answered() {}

  /**
   * Does a step and records what became of it.
   *
   * @param step puts what it was told into a map and gives whether it succeeded
   */
  static Operation by(Recorder.Running running, Function<Map<Fact, String>, Outcome> step) {
    Map<Fact, String> told = new EnumMap<>(Fact.class);
    try {
      Outcome outcome = step.apply(told);
      return running.ended(outcome, told);
    } catch (IllegalStateException | ProblemException | AssertionError noAnswer) {
      told.put(Fact.FAILURE, firstLine(String.valueOf(noAnswer.getMessage())));
      return running.ended(Outcome.UNKNOWN, told);
    }
  }

  /** Of a status: done, refused, or not to be known. */
  static Outcome of(int status) {
    if (status >= 500) {
      return Outcome.UNKNOWN;
    }
    return status < 400 ? Outcome.OK : Outcome.FAILED;
  }

  private static String firstLine(String text) {
    return text.lines().findFirst().orElse("");
  }
}
