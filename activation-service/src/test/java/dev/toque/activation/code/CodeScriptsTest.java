package dev.toque.activation.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.kit.testing.Stores;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The scripts at one exact instant: Redis' clock is replaced by 1 000 000 ms. */
@QuarkusTest
@WithTestResource(Stores.class)
class CodeScriptsTest {

  private static final String LATE_COMMIT = "500";

  @Inject RedisDataSource redis;

  private final String key = "activation:code:test-" + UUID.randomUUID();

  @ParameterizedTest
  @CsvSource({
    "1000001, CLAIMED", // the last millisecond
    "1000000, EXPIRED",
    "999999, EXPIRED"
  })
  void aCodeThatIsAMillisecondLateIsRefused(String expires, String standing) {
    store(Map.of("expires", expires));

    assertEquals(standing, claim("phone"));
  }

  @ParameterizedTest
  @CsvSource({"1000001, LIVE", "1000000, EXPIRED"})
  void inspectionJudgesByTheSameInstant(String expires, String standing) {
    store(Map.of("expires", expires));

    assertEquals(standing, run(CodeScripts.INSPECT));
  }

  @ParameterizedTest
  @CsvSource({
    "999501, MINE", // a claim in time may be finished a little later
    "999500, EXPIRED"
  })
  void aClaimIsItsPhonesUntilTheLateCommitIsOver(String expires, String standing) {
    store(Map.of("expires", expires, "claim", "phone", "claimedAt", "1"));

    assertEquals(standing, claim("phone"));
  }

  @Test
  void aClaimIsNeverHandedOn() {
    store(Map.of("expires", "1", "claim", "phone", "claimedAt", "1", "ended", "ENDED"));

    assertEquals("OTHERS", claim("another"));
    assertEquals("EXPIRED", claim("phone"));
  }

  @Test
  void anEndedCodeIsExpiredThoughItsTimeIsNotOver() {
    store(Map.of("expires", "2000000", "ended", "SIGNED_OUT", "endedAt", "1"));

    assertEquals("EXPIRED", claim("phone"));
    assertEquals("EXPIRED", run(CodeScripts.INSPECT));
  }

  @Test
  void whatWasNeverStoredIsNothing() {
    assertEquals("NOTHING", claim("phone"));
    assertEquals("NOTHING", run(CodeScripts.INSPECT));
  }

  private void store(Map<String, String> fields) {
    redis.hash(String.class).hset(key, fields);
    redis.key().pexpire(key, 60_000);
  }

  private String claim(String deviceId) {
    return run(CodeScripts.CLAIM, deviceId, LATE_COMMIT);
  }

  private String run(String script, String... arguments) {
    String atOneInstant = script.replace("redis.call('TIME')", "{'1000', '0'}");
    String[] all = new String[3 + arguments.length];
    all[0] = atOneInstant;
    all[1] = "1";
    all[2] = key;
    System.arraycopy(arguments, 0, all, 3, arguments.length);
    return redis.execute("EVAL", all).get(0).toString();
  }
}
