package dev.toque.push.target;

import static dev.toque.push.testing.Attempted.SOON;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.kit.testing.Stores;
import dev.toque.protocol.json.StrictJson;
import dev.toque.push.testing.Attempted;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.PushServiceStub;
import dev.toque.push.testing.TestBrowser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** When a phone is added or removed every other phone is told (product.md, section 5). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
@WithTestResource(PushServiceStub.class)
class PhoneNewsTest {

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();
  private final PhoneApi other = person.phone();
  private final TestBrowser browser = new TestBrowser();
  private final TestBrowser elsewhere = new TestBrowser();

  @BeforeEach
  void register() {
    phone.put("/targets/me", browser.target()).statusCode(204);
    other.put("/targets/me", elsewhere.target()).statusCode(204);
  }

  @Test
  void theOthersAreToldOfAPhoneThatWasAddedAndItselfIsNot() {
    happened("active", other, Instant.now());

    assertEquals(List.of("{\"kind\":\"phone-added\"}"), awaitMessages(browser));
    new Attempted(phone).awaitOutcomes("delivered");
    assertEquals(List.of(), messages(elsewhere));
  }

  @Test
  void theOthersAreToldOfAPhoneThatWasRemovedAndItselfIsNot() {
    happened("removed", other, Instant.now());

    assertEquals(List.of("{\"kind\":\"phone-removed\"}"), awaitMessages(browser));
    assertEquals(List.of(), messages(elsewhere));
  }

  @Test
  void anAdditionThatWasUndoneIsARemoval() {
    happened("vetoed", other, Instant.now());

    assertEquals(List.of("{\"kind\":\"phone-removed\"}"), awaitMessages(browser));
  }

  @Test
  void whatIsOldOrConcernsNobodyElseIsNotTold() {
    happened("active", other, Instant.now().minus(Duration.ofHours(25)));
    happened("locked", other, Instant.now());
    happened("unlocked", other, Instant.now());
    FakeActivation.happened("active", other.deviceId());
    happened("removed", other, Instant.now());

    assertEquals(List.of("{\"kind\":\"phone-removed\"}"), awaitMessages(browser));
  }

  private void happened(String kind, PhoneApi to, Instant at) {
    FakeActivation.happened(kind, to.deviceId(), person.accountId(), at);
  }

  private static List<String> awaitMessages(TestBrowser at) {
    await().atMost(SOON).until(() -> !messages(at).isEmpty());
    return messages(at);
  }

  private static List<String> messages(TestBrowser at) {
    return PushServiceStub.messages(at.path()).stream().map(message -> read(at, message)).toList();
  }

  private static String read(TestBrowser at, Map<String, String> message) {
    byte[] body = HexFormat.of().parseHex(message.get("body"));
    return StrictJson.readTree(at.decrypt(body).getBytes()).toString();
  }
}
