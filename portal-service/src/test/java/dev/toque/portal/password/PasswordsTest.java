package dev.toque.portal.password;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.password.PasswordHashTest.Cost;
import dev.toque.portal.password.Passwords.Checked;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PasswordsTest {

  private static final int QUEUE = 2;

  private final Passwords passwords = new Passwords(new Cost(1024, 1, 1, QUEUE), meter());

  @AfterEach
  void end() {
    passwords.end();
  }

  @Test
  void rightPasswordOpensWithoutANewHash() {
    String stored = passwords.hash("correct horse 7").await().indefinitely();

    assertEquals(
        new Checked(true, Optional.empty()), check(Optional.of(stored), "correct horse 7"));
  }

  @Test
  void wrongPasswordDoesNotOpen() {
    String stored = passwords.hash("correct horse 7").await().indefinitely();

    assertFalse(check(Optional.of(stored), "wrong horse 8").right());
  }

  @Test
  void nobodysPasswordIsNeverRight() {
    assertFalse(check(Optional.empty(), "").right());
    assertFalse(check(Optional.empty(), "correct horse 7").right());
  }

  @Test
  void rightPasswordWithAWeakerHashBringsAStrongerOne() {
    String weaker = PasswordHash.make("correct horse 7", new Cost(64, 1, 1, 1)).phc();

    Checked checked = check(Optional.of(weaker), "correct horse 7");

    assertTrue(checked.stronger().orElseThrow().startsWith("$argon2id$v=19$m=1024,"));
    assertTrue(check(checked.stronger(), "correct horse 7").right());
  }

  @Test
  void rightPasswordWithAHashOfBcryptBringsOneOfOurs() {
    Optional<String> bcrypt =
        Optional.of("$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i");

    Checked checked = check(bcrypt, "abc");

    assertTrue(checked.right());
    assertTrue(checked.stronger().orElseThrow().startsWith("$argon2id$v=19$m=1024,"));
    assertEquals(new Checked(false, Optional.empty()), check(bcrypt, "abd"));
  }

  @Test
  void whoCanWaitWaitsForRoomInTheQueue() {
    int many = 3 * (Runtime.getRuntime().availableProcessors() + QUEUE);

    List<CompletableFuture<String>> all =
        IntStream.range(0, many)
            .mapToObj(i -> passwords.hashInTime("correct horse 7").subscribeAsCompletionStage())
            .toList();

    assertEquals(many, all.stream().map(PasswordsTest::outcome).filter("hash"::equals).count());
  }

  @Test
  void wrongPasswordWithAWeakerHashBringsNone() {
    String weaker = PasswordHash.make("correct horse 7", new Cost(64, 1, 1, 1)).phc();

    assertTrue(check(Optional.of(weaker), "wrong horse 8").stronger().isEmpty());
  }

  @Test
  void beyondTheQueueTheAnswerIsUnavailableAtOnceAndTheRestIsServed() {
    int admitted = Runtime.getRuntime().availableProcessors() + QUEUE;
    Passwords slow = new Passwords(new Cost(32 * 1024, 8, 1, QUEUE), meter());

    List<CompletableFuture<String>> all =
        IntStream.range(0, admitted + 8)
            .mapToObj(i -> slow.hash("correct horse 7").subscribeAsCompletionStage())
            .toList();

    long refused = all.stream().filter(CompletableFuture::isCompletedExceptionally).count();
    assertEquals(8, refused);
    assertEquals(admitted, all.stream().map(PasswordsTest::outcome).filter("hash"::equals).count());
    slow.end();
  }

  private Checked check(Optional<String> stored, String password) {
    return passwords.check(stored, password).await().indefinitely();
  }

  private static String outcome(CompletableFuture<String> hash) {
    return Uni.createFrom()
        .completionStage(hash)
        .replaceWith("hash")
        .onFailure(ProblemException.class)
        .recoverWithItem(failure -> problem(failure).code())
        .await()
        .indefinitely();
  }

  private static ProblemCode problem(Throwable failure) {
    return ((ProblemException) failure).code();
  }

  private static PasswordMeter meter() {
    return new PasswordMeter(new SimpleMeterRegistry());
  }
}
