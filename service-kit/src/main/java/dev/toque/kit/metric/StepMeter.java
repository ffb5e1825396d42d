package dev.toque.kit.metric;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Counts steps, and times those that lead on from another one. */
@Singleton
public class StepMeter {

  /** People take seconds to minutes; what machines do between two steps takes less than one. */
  private static final Duration[] BUCKETS = {
    Duration.ofMillis(250),
    Duration.ofMillis(500),
    Duration.ofSeconds(1),
    Duration.ofSeconds(2),
    Duration.ofSeconds(5),
    Duration.ofSeconds(15),
    Duration.ofSeconds(60),
    Duration.ofSeconds(180)
  };

  private final MeterRegistry registry;
  private final Map<Step, Counter> counters = new ConcurrentHashMap<>();
  private final Map<Step, Timer> timers = new ConcurrentHashMap<>();

  StepMeter(MeterRegistry registry) {
    this.registry = registry;
  }

  /** Exports these with 0 until they happen: an alarm sees no rise of what does not exist yet. */
  public void expect(Collection<Step> steps) {
    steps.forEach(this::counter);
  }

  /** Exports the times of these before there is one. */
  public void expectTimes(Collection<Step> steps) {
    steps.forEach(this::timer);
  }

  /** Somebody has taken this step. */
  public void count(Step step) {
    counter(step).increment();
  }

  /**
   * The step came so long after the one before it.
   *
   * @param time negative, where two clocks differ, is nothing
   */
  public void time(Step step, Duration time) {
    timer(step).record(time.isNegative() ? Duration.ZERO : time);
  }

  private Counter counter(Step step) {
    return counters.computeIfAbsent(
        step,
        fresh ->
            Counter.builder("toque.steps")
                .description("Steps taken, and ways out taken instead")
                .tags(tags(fresh))
                .register(registry));
  }

  private Timer timer(Step step) {
    return timers.computeIfAbsent(
        step,
        fresh ->
            Timer.builder("toque.step.time")
                .description("How long after the step before it a step was taken")
                .tags(tags(fresh))
                .serviceLevelObjectives(BUCKETS)
                .register(registry));
  }

  private static Tags tags(Step step) {
    return Tags.of("funnel", step.funnel(), "step", step.name(), "detail", step.detail());
  }
}
