package dev.toque.push.notification.provider;

import dev.toque.kit.problem.LogText;
import dev.toque.kit.trace.Traces;
import dev.toque.push.notification.Outcome;
import dev.toque.push.notification.Outcome.Refused;
import dev.toque.push.notification.Outcome.Retry;
import io.micrometer.core.instrument.Timer;
import io.smallrye.faulttolerance.api.CircuitBreakerState;
import io.smallrye.faulttolerance.api.TypedGuard;
import io.smallrye.mutiny.Uni;
import io.vertx.core.VertxException;
import jakarta.enterprise.util.TypeLiteral;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;
import org.eclipse.microprofile.faulttolerance.exceptions.BulkheadException;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.jboss.logging.Logger;

/**
 * A bulkhead and a circuit breaker for each provider, so that one that is slow or down takes
 * nothing from the others.
 */
@Singleton
public class ProviderGuards {

  private static final Logger LOG = Logger.getLogger(ProviderGuards.class);

  private final Map<String, TypedGuard<Uni<Outcome>>> guards = new ConcurrentHashMap<>();
  private final ProviderConfig config;
  private final ProviderMeter meter;
  private final Traces traces;

  ProviderGuards(ProviderConfig config, ProviderMeter meter, Traces traces) {
    this.config = config;
    this.meter = meter;
    this.traces = traces;
  }

  /**
   * One attempt under the guard of its provider.
   *
   * @param provider from a short list that the operator's configuration makes, never from a phone
   * @return an outcome, never a failure: {@code Retry} while the guard lets nothing through, and
   *     for whatever a network does
   */
  public Uni<Outcome> call(String provider, Supplier<Uni<Outcome>> attempt) {
    return Uni.createFrom()
        .deferred(
            () -> {
              Timer.Sample started = meter.start();
              return traces
                  .calling(
                      new Traces.Call("notification", provider),
                      () -> guarded(provider, attempt),
                      Outcome::word)
                  .invoke(outcome -> meter.end(started, provider, outcome));
            });
  }

  private Uni<Outcome> guarded(String provider, Supplier<Uni<Outcome>> attempt) {
    return guards
        .computeIfAbsent(provider, this::guard)
        .get(
            () -> Uni.createFrom().deferred(attempt::get).invoke(ProviderGuards::failIfItMustRetry))
        .onFailure()
        .recoverWithItem(failure -> outcome(provider, failure));
  }

  private TypedGuard<Uni<Outcome>> guard(String provider) {
    meter.breaker(provider, false);
    return TypedGuard.create(new TypeLiteral<Uni<Outcome>>() {})
        .withDescription(provider)
        .withBulkhead()
        .limit(config.mostOpen())
        .queueSize(config.mostWaiting())
        .done()
        .withCircuitBreaker()
        .requestVolumeThreshold(config.breakerVolume())
        .failureRatio(config.breakerRatio())
        .delay(config.breakerDelay().toMillis(), ChronoUnit.MILLIS)
        .when(ProviderGuards::countsAgainstIt)
        .onStateChange(state -> tell(provider, state))
        .done()
        .build();
  }

  private void tell(String provider, CircuitBreakerState state) {
    LOG.warnf("notification provider=%s breaker=%s", provider, state);
    meter.breaker(provider, state != CircuitBreakerState.CLOSED);
  }

  /** The breaker counts failures, so an answer that asks for patience has to be one inside. */
  private static void failIfItMustRetry(Outcome outcome) {
    if (outcome instanceof Retry) {
      throw new ProviderFault(outcome);
    }
  }

  private static boolean countsAgainstIt(Throwable failure) {
    return failure instanceof ProviderFault fault
        ? fault.outcome() instanceof Retry
        : isOfTheNetwork(failure);
  }

  private Outcome outcome(String provider, Throwable failure) {
    if (failure instanceof ProviderFault fault) {
      return fault.outcome();
    }
    if (failure instanceof CircuitBreakerOpenException) {
      return new Retry("breaker-open", config.breakerDelay());
    }
    if (failure instanceof BulkheadException) {
      return new Retry("too-busy", Duration.ZERO);
    }
    if (isOfTheNetwork(failure)) {
      LOG.debugf("provider=%s %s", provider, LogText.oneLine(failure.toString()));
      boolean slow = failure instanceof TimeoutException;
      return new Retry(slow ? "timeout" : "no-answer", Duration.ZERO);
    }
    LOG.errorf(failure, "provider=%s an attempt failed by our own fault", provider);
    return new Refused("failed");
  }

  private static boolean isOfTheNetwork(Throwable failure) {
    return failure instanceof IOException
        || failure instanceof TimeoutException
        || failure instanceof VertxException;
  }
}
