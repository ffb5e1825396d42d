package dev.toque.activation.limit;

import dev.toque.kit.problem.LogText;
import dev.toque.kit.web.ClientAddress;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Supplier;
import org.jboss.logging.Logger;

/**
 * Stands before every inspect and enrol (protocol.md section 7): only codes that are malformed or
 * unknown count; whoever had too many gets {@code too-many-requests}, whatever the code.
 */
@Singleton
public class GuessLimiter {

  private static final Logger LOG = Logger.getLogger(GuessLimiter.class);

  private final GuessStore guesses;
  private final GuessMeter meter;

  GuessLimiter(GuessStore guesses, GuessMeter meter) {
    this.guesses = guesses;
    this.meter = meter;
  }

  /** Does {@code work} when this address may still guess, and counts when it was a guess. */
  public <T> Uni<T> guard(ClientAddress from, Supplier<Uni<T>> work) {
    return guesses
        .over(from)
        .invoke(this::refuse)
        .chain(work::get)
        .onFailure(GuessLimiter::isGuess)
        .call(guess -> count(from, ((ProblemException) guess).code()));
  }

  /** Guesses that were let in together are told the truth only as often as the limit allows. */
  private Uni<Void> count(ClientAddress from, ProblemCode told) {
    meter.guessed(told);
    return guesses
        .count(from)
        .invoke(
            over -> over.ifPresent(until -> LOG.warnf("guesses over limit from=%s", from(from))))
        .invoke(this::refuse)
        .replaceWithVoid();
  }

  private void refuse(Optional<Instant> over) {
    over.ifPresent(
        until -> {
          meter.refused();
          throw ProblemException.of(ProblemCode.TOO_MANY_REQUESTS).with("retryAt", until);
        });
  }

  private static boolean isGuess(Throwable failure) {
    return failure instanceof ProblemException problem
        && (problem.code() == ProblemCode.CODE_MALFORMED
            || problem.code() == ProblemCode.CODE_UNKNOWN);
  }

  private static String from(ClientAddress from) {
    return LogText.oneLine(from.address());
  }
}
