package dev.toque.push.notification.delivery;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.kit.testing.Stores;
import dev.toque.push.store.OwnContext;
import dev.toque.push.testing.Database;
import dev.toque.push.testing.FakeActivation;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class AttemptsCleanupTest {

  @Inject AttemptsCleanup cleanup;

  @Inject OwnContext ownContext;

  private final String device = UUID.randomUUID().toString();

  @Test
  void whatIsOlderThanThirtyDaysIsDeletedHoweverMuchItIs() {
    insert(12_000, "31 days");
    insert(1, "29 days");

    ownContext.call(cleanup::clean).await().atMost(Duration.ofSeconds(30));

    assertEquals(List.of("1"), count());
  }

  private void insert(int many, String age) {
    Database.execute(
        """
        INSERT INTO notification_attempt (at, kind, device_id, transport, outcome)
        SELECT now() - CAST(? AS interval), 'test', ?, 'fcm', 'delivered'
        FROM generate_series(1, CAST(? AS int))
        """,
        age,
        device,
        String.valueOf(many));
  }

  private List<String> count() {
    return Database.column("SELECT count(*) FROM notification_attempt WHERE device_id = ?", device);
  }
}
