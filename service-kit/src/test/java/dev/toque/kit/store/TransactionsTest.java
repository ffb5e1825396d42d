package dev.toque.kit.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.toque.kit.testing.Stores;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stores.class)
@TestProfile(TransactionsTest.Kit.class)
class TransactionsTest {

  private static final Duration LONGEST = Duration.ofSeconds(10);

  @Inject Transactions transactions;
  @Inject Background background;

  @BeforeEach
  void makeTable() {
    await(
        () ->
            transactions.write(
                () ->
                    Statements.update("DROP TABLE IF EXISTS kept", Map.of())
                        .chain(
                            () ->
                                Statements.update(
                                    "CREATE TABLE kept (word text UNIQUE)", Map.of()))));
  }

  @Test
  void whatSucceedsIsCommitted() {
    await(() -> transactions.write(() -> keep("one").chain(() -> keep("two"))));

    assertEquals(List.of("one", "two"), kept());
  }

  @Test
  void whatFailsIsRolledBackAndToldAsItIs() {
    Supplier<Uni<Integer>> work =
        () -> transactions.write(() -> keep("one").chain(() -> keep("one")));

    PgException failure = assertThrows(PgException.class, () -> await(work));

    assertEquals("23505", failure.getSqlState());
    assertEquals(List.of(), kept());
  }

  @Test
  void faultOfOurOwnRollsBackToo() {
    Supplier<Uni<Integer>> work =
        () ->
            transactions.write(
                () ->
                    keep("one")
                        .invoke(
                            () -> {
                              throw new IllegalStateException("ours");
                            }));

    assertThrows(IllegalStateException.class, () -> await(work));

    assertEquals(List.of(), kept());
  }

  @Test
  void whatIsNestedJoins() {
    Supplier<Uni<Integer>> work =
        () ->
            transactions.write(
                () ->
                    transactions
                        .write(() -> keep("inner"))
                        .chain(() -> keep("outer"))
                        .chain(() -> Uni.createFrom().failure(new IllegalStateException("end"))));

    assertThrows(IllegalStateException.class, () -> await(work));

    assertEquals(List.of(), kept());
  }

  @Test
  void oneTransactionAfterAnotherInOneContextIsTwo() {
    Supplier<Uni<Integer>> work =
        () ->
            transactions
                .write(() -> keep("first"))
                .chain(() -> transactions.write(() -> keep("first")));

    assertThrows(PgException.class, () -> await(work));

    assertEquals(List.of("first"), kept());
  }

  @Test
  void statementNeedsOneOfBoth() {
    assertThrows(IllegalStateException.class, () -> await(() -> keep("nowhere")));
  }

  @Test
  void connectionsComeBackHoweverWorkEnds() {
    for (int i = 0; i < 40; i++) {
      String word = "word" + i % 20;
      try {
        await(() -> transactions.write(() -> keep(word)));
      } catch (PgException twice) {
        assertEquals("23505", twice.getSqlState());
      }
    }

    assertEquals(20, kept().size());
  }

  private static Uni<Integer> keep(String word) {
    return Statements.update("INSERT INTO kept VALUES (:word)", Map.of("word", word));
  }

  private List<String> kept() {
    return await(
        () ->
            transactions.read(
                () ->
                    Statements.column(
                        "SELECT word FROM kept ORDER BY word", String.class, Map.of())));
  }

  private <T> T await(Supplier<Uni<T>> work) {
    return Uni.createFrom()
        .<T>emitter(
            emitter ->
                background.run(
                    "a test",
                    () ->
                        Uni.createFrom()
                            .deferred(work::get)
                            .onItemOrFailure()
                            .invoke(
                                (item, failure) -> {
                                  if (failure == null) {
                                    emitter.complete(item);
                                  } else {
                                    emitter.fail(failure);
                                  }
                                })
                            .replaceWithVoid()))
        .await()
        .atMost(LONGEST);
  }

  /** The kit alone has no name of a service. */
  public static class Kit implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
      return Map.of("toque.service-name", "portal");
    }
  }
}
