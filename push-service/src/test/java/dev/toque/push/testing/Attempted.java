package dev.toque.push.testing;

import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Assertions;

/** What was recorded of the attempts to notify one phone. */
public record Attempted(PhoneApi phone) {

  public static final Duration SOON = Duration.ofSeconds(20);

  /** All outcomes so far are, or will soon be, exactly these; a reason follows its colon. */
  public void awaitOutcomes(String... expected) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> Assertions.assertEquals(List.of(expected), outcomes()));
  }

  /** How many targets the phone has: one or none. */
  public int targets() {
    return Database.column("SELECT 1 FROM push_target WHERE device_id = ?", phone.deviceId())
        .size();
  }

  public void awaitNoTarget() {
    await().atMost(SOON).until(() -> targets() == 0);
  }

  /** The portal is told this of the only phone that the challenge was sent to. */
  public static void awaitDelivery(String challengeId, String state) {
    await()
        .atMost(SOON)
        .untilAsserted(() -> Portal.state(challengeId).body("deliveries[0].state", equalTo(state)));
  }

  /** One line an attempt. */
  public List<String> outcomes() {
    return Database.column(
        """
        SELECT concat_ws(':', outcome, reason) FROM notification_attempt
        WHERE device_id = ? ORDER BY id
        """,
        phone.deviceId());
  }
}
