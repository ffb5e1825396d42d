package dev.toque.push.target;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.toque.kit.testing.Stores;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.push.testing.Database;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.PushServiceStub;
import dev.toque.push.testing.TestBrowser;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
@WithTestResource(PushServiceStub.class)
class TargetCleanupTest {

  private final Person person = Person.someone();
  private final PhoneApi leaves = person.phone();
  private final PhoneApi stays = person.phone();

  @Test
  void theTargetOfAPhoneThatLeftGoesWithItWhateverAHintSays() {
    leaves.put("/targets/me", new TestBrowser().target()).statusCode(204);
    stays.put("/targets/me", new TestBrowser().target()).statusCode(204);

    leaves.nowIs(EnrolmentState.REMOVED);
    hintAt(stays);
    hintAt(leaves);

    await().until(() -> targetOf(leaves).isEmpty());
    assertFalse(targetOf(stays).isEmpty());
  }

  @Test
  void whoMissedTheHintReadsTheRecord() {
    PhoneApi vetoed = person.phone();
    for (PhoneApi phone : List.of(leaves, vetoed, stays)) {
      phone.put("/targets/me", new TestBrowser().target()).statusCode(204);
      FakeActivation.happened("active", phone.deviceId());
    }

    FakeActivation.happened("locked", stays.deviceId());
    FakeActivation.happened("removed", leaves.deviceId());
    FakeActivation.happened("vetoed", vetoed.deviceId());
    FakeActivation.happened("unlocked", stays.deviceId());

    await().until(() -> targetOf(leaves).isEmpty() && targetOf(vetoed).isEmpty());
    assertFalse(targetOf(stays).isEmpty());
  }

  private static void hintAt(PhoneApi phone) {
    Stores.redis("PUBLISH activation:device:" + phone.deviceId() + " enrolment-removed");
  }

  private static List<String> targetOf(PhoneApi phone) {
    return Database.column("SELECT address FROM push_target WHERE device_id = ?", phone.deviceId());
  }
}
