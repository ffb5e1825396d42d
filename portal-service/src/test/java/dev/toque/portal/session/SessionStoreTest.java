package dev.toque.portal.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kit.testing.Stores;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.Race;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Neighbours.class)
class SessionStoreTest {

  @Inject SessionStore store;

  private final UUID accountId = UUID.randomUUID();

  @Test
  void sessionIsReadAsItWasWritten() {
    String key = written("v:code", "sealed");

    assertEquals("sealed", read(key).get("v:code"));
  }

  @Test
  void renewedSessionIsDeadUnderItsOldId() {
    String old = written();
    String next = newKey();

    assertTrue(renew(old, next));

    assertTrue(read(old).isEmpty());
    assertFalse(read(next).isEmpty());
  }

  @Test
  void ofManyRenewalsOfOneSessionExactlyOneSucceeds() {
    String old = written();

    List<Boolean> renewals = Race.of(16, () -> renew(old, newKey()));

    assertEquals(1, renewals.stream().filter(renewed -> renewed).count());
    assertEquals(":1", Stores.redis("SCARD portal:sessions-of:" + accountId));
  }

  @Test
  void endedSessionIsNotBroughtBack() {
    String key = written();
    store.end(key, accountId).await().indefinitely();

    assertFalse(renew(key, newKey()));
    assertFalse(store.put(key, Map.of("v:a", "b")).await().indefinitely());
    assertFalse(store.putIfAbsent(key, "v:a", "b").await().indefinitely());
    assertTrue(read(key).isEmpty());
  }

  @Test
  void ofManyValuesOfOneNameTheFirstStays() {
    String key = written();

    List<Boolean> kept =
        Race.of(
            16,
            () ->
                store
                    .putIfAbsent(key, "v:code", UUID.randomUUID().toString())
                    .await()
                    .indefinitely());

    assertEquals(1, kept.stream().filter(one -> one).count());
  }

  @Test
  void removedValuesAreGone() {
    String key = written("v:code", "sealed");

    store.remove(key, List.of("v:code")).await().indefinitely();

    assertFalse(read(key).containsKey("v:code"));
  }

  @Test
  void endingTheOthersKeepsOne() {
    String mine = written();
    String other = written();

    store.endOthers(accountId, mine).await().indefinitely();

    assertFalse(read(mine).isEmpty());
    assertTrue(read(other).isEmpty());
  }

  @Test
  void endingAllEndsNoOtherAccountsSession() {
    String other = newKey();
    store.write(other, UUID.randomUUID(), "", fields()).await().indefinitely();
    String mine = written();

    store.endOthers(accountId, "").await().indefinitely();

    assertTrue(read(mine).isEmpty());
    assertFalse(read(other).isEmpty());
  }

  @Test
  void everyKeyEndsByItself() {
    String key = written();

    assertTrue(millisLeft("portal:session:" + key) > 0);
    assertTrue(millisLeft("portal:sessions-of:" + accountId) > 0);
  }

  private String written(String... more) {
    String key = newKey();
    Map<String, String> fields = new java.util.HashMap<>(fields());
    for (int i = 0; i < more.length; i += 2) {
      fields.put(more[i], more[i + 1]);
    }
    store.write(key, accountId, "", fields).await().indefinitely();
    return key;
  }

  private boolean renew(String old, String next) {
    return store.write(next, accountId, old, fields()).await().indefinitely();
  }

  private Map<String, String> read(String key) {
    return store.read(key).await().indefinitely();
  }

  private static Map<String, String> fields() {
    return Map.of("ends", String.valueOf(Instant.now().plusSeconds(3600).toEpochMilli()));
  }

  private static String newKey() {
    return UUID.randomUUID().toString();
  }

  private static long millisLeft(String key) {
    return Long.parseLong(Stores.redis("PTTL " + key).substring(1));
  }
}
