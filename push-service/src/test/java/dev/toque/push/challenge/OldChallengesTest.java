package dev.toque.push.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.kit.testing.Stores;
import dev.toque.push.store.OwnContext;
import dev.toque.push.testing.Database;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.Portal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class OldChallengesTest {

  @Inject ExpirySweep sweep;

  @Inject OwnContext ownContext;

  private final Person person = Person.someone();

  @Test
  void challengesOlderThanThirtyDaysAreDeletedHoweverManyTheyAre() {
    String old = Portal.ask(person);
    Database.age(old, "31 days");
    multiply(old, 2500);
    String young = Portal.ask(person);
    Database.age(young, "29 days");

    ownContext.call(sweep::clean).await().atMost(Duration.ofSeconds(30));

    assertEquals(
        List.of(young),
        Database.column(
            "SELECT id FROM challenge WHERE account_id = CAST(? AS uuid)",
            person.accountId().toString()));
  }

  private static void multiply(String challengeId, int many) {
    Database.execute(
        """
        INSERT INTO challenge (id, account_id, browser_id, act, nonce, display, transfer, key_id,
          number_hash, state, created_at, expires_at, pick_up_until, decided_at)
        SELECT gen_random_uuid(), account_id, browser_id, act, nonce, display, transfer, key_id,
          number_hash, 'EXPIRED', created_at, expires_at, pick_up_until, created_at
        FROM challenge, generate_series(1, CAST(? AS int)) WHERE id = CAST(? AS uuid)
        """,
        String.valueOf(many),
        challengeId);
  }
}
