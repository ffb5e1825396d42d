package dev.toque.push.answer;

import static org.hamcrest.Matchers.equalTo;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.kit.testing.Stores;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class AnswerTest {

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();

  @Test
  void theRightNumberApproves() {
    String id = Portal.ask(person);

    phone.approve(id, Portal.NUMBER).statusCode(200).body("status", equalTo("approved"));

    Portal.expectState(id, "approved");
    assertEquals("matched", FakeActivation.lastTransfer(phone.deviceId()));
  }
}
