package dev.toque.kit.metric;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class StepMeterTest {

  private static final Step SEEN = new Step("enrolment", "seen");
  private static final Step DENIED = new Step("sign-in", "answered", "denied");

  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final StepMeter meter = new StepMeter(registry);

  @Test
  void anExpectedStepIsThereBeforeSomebodyTakesIt() {
    meter.expect(List.of(SEEN));
    meter.expectTimes(List.of(DENIED));

    assertEquals(0, taken("seen", ""));
    assertEquals(0, registry.get("toque.step.time").tag("detail", "denied").timer().count());
  }

  @Test
  void eachWayToTakeAStepIsCountedByItself() {
    meter.count(SEEN);
    meter.count(DENIED);
    meter.count(DENIED);

    assertEquals(1, taken("seen", ""));
    assertEquals(2, taken("answered", "denied"));
  }

  @Test
  void aStepThatSeemsToComeBeforeTheOneBeforeItTookNoTime() {
    meter.time(DENIED, Duration.ofSeconds(-3));
    meter.time(DENIED, Duration.ofSeconds(2));

    assertEquals(2, registry.get("toque.step.time").timer().totalTime(TimeUnit.SECONDS));
    assertEquals(2, registry.get("toque.step.time").timer().count());
  }

  private double taken(String step, String detail) {
    return registry.get("toque.steps").tags("step", step, "detail", detail).counter().count();
  }
}
