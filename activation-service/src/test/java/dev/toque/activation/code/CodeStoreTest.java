package dev.toque.activation.code;

import static org.hamcrest.MatcherAssert.assertThat;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.lessThanOrEqualTo;
import static org.hamcrest.Matchers.not;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.activation.testing.TestAccount.IssuedTestCode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.code.ActivationCode;
import io.quarkus.redis.datasource.RedisDataSource;
import io.quarkus.redis.datasource.keys.KeyScanArgs;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What Redis holds of codes. */
@QuarkusTest
@WithTestResource(Stores.class)
class CodeStoreTest {

  private static final long TOMBSTONE_MILLIS = 24 * 3600 * 1000L;

  @Inject RedisDataSource redis;
  @Inject CodeKeys keys;

  private final TestAccount account = TestAccount.create();

  @Test
  void everyKeyGoesByItself() {
    Stores.redis("FLUSHALL");
    IssuedTestCode code = account.firstCode();
    PhoneApi.inspect(code.code()).then().statusCode(200);
    PhoneApi.enrol(PhoneApi.phone(), code.code()).then().statusCode(201);
    PortalApi.end(code.activationId(), "signed-out").then().statusCode(204);
    PhoneApi.inspect("0000-0000-0001");

    List<String> stored = allKeys();

    assertThat(stored, not(empty()));
    for (String key : stored) {
      assertThat(key, redis.key().pttl(key), greaterThan(0L));
    }
  }

  @Test
  void neitherKeysNorValuesShowACode() {
    Stores.redis("FLUSHALL");
    String symbols = ActivationCode.parse(account.firstCode().code()).symbols();

    for (String key : allKeys()) {
      assertThat(key, not(containsString(symbols)));
      assertThat(dump(key), not(containsString(symbols)));
    }
  }

  @Test
  void aTombstoneStaysADayAndForgetsThePerson() {
    IssuedTestCode code = account.firstCode();
    PortalApi.end(code.activationId(), "ended").then().statusCode(204);

    String key = keyOf(code);

    assertThat(
        redis.key().pttl(key),
        allOf(greaterThan(TOMBSTONE_MILLIS - 60_000), lessThanOrEqualTo(TOMBSTONE_MILLIS)));
    Map<String, String> tombstone = redis.hash(String.class).hgetall(key);
    assertEquals("ENDED", tombstone.get("ended"));
    assertFalse(tombstone.containsKey("name") || tombstone.containsKey("hint"));
  }

  private List<String> allKeys() {
    List<String> found = new ArrayList<>();
    redis.key().scan(new KeyScanArgs().match("*")).toIterable().forEach(found::add);
    return found;
  }

  private String dump(String key) {
    return switch (redis.key().type(key)) {
      case HASH -> redis.hash(String.class).hgetall(key).toString();
      case ZSET -> redis.sortedSet(String.class).zrange(key, 0, -1).toString();
      case STRING -> redis.value(String.class).get(key);
      default -> throw new IllegalStateException("unforeseen type of " + key);
    };
  }

  private String keyOf(IssuedTestCode code) {
    return "activation:code:" + keys.current(ActivationCode.parse(code.code())).value();
  }
}
