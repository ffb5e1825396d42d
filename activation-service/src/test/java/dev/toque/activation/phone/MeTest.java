package dev.toque.activation.phone;

import static dev.toque.activation.testing.Problems.assertProblem;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.TestAccount;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a phone is told of itself (protocol.md 4). */
@QuarkusTest
@WithTestResource(Stores.class)
class MeTest {

  private final TestAccount account = TestAccount.create();

  @Test
  void anActivePhoneSeesItsAccountItsPortalAndItself() {
    PhoneApi.me(account.activePhone())
        .then()
        .statusCode(200)
        .body("status", equalTo("active"))
        .body("reason", nullValue())
        .body("account.hint", equalTo("ana"))
        .body("portal.url", equalTo(Stores.PUBLIC_URL))
        .body("device.name", equalTo("Pixel 8"))
        .body("device.platform", equalTo("android"))
        .body("triesLeft", equalTo(5));
  }

  @Test
  void aRemovedPhoneIsToldSoForEver() {
    TestPhone phone = account.activePhone();
    PhoneApi.remove(phone).then().statusCode(204);

    PhoneApi.me(phone).then().statusCode(200).body("status", equalTo("removed"));
  }

  @Test
  void aKeyThatNeverEnrolledIsNotEnrolled() {
    assertProblem(PhoneApi.me(PhoneApi.phone()), 401, "not-enrolled");
  }

  @Test
  void aPhoneRenamesItself() {
    TestPhone phone = account.activePhone();

    PhoneApi.rename(phone, "Anas Händy 📱")
        .then()
        .statusCode(200)
        .body("device.name", equalTo("Anas Händy 📱"))
        .body("device.platform", equalTo("android"));
    PhoneApi.me(phone).then().body("device.name", equalTo("Anas Händy 📱"));
  }

  @Test
  void sixtyCharactersFitHoweverManyBytesTheyTake() {
    TestPhone phone = account.activePhone();

    PhoneApi.rename(phone, "📱".repeat(60)).then().statusCode(200);
    assertProblem(PhoneApi.rename(phone, "📱".repeat(61)), 400, "malformed");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "   ", "a\\u0000b", "a\\u001bb", "a\\u202eb", "a\\u2066b", "a\\u2028b"})
  void aNameThatCouldDeceiveIsMalformed(String name) {
    TestPhone phone = account.activePhone();

    assertProblem(PhoneApi.rename(phone, name), 400, "malformed");
    PhoneApi.me(phone).then().body("device.name", equalTo("Pixel 8"));
  }

  @Test
  void aPhoneThatIsNotActiveCannotRenameItself() {
    TestPhone pending = PhoneApi.phone();
    PhoneApi.enrol(pending, account.firstCode().code()).then().statusCode(201);
    TestPhone removed = TestAccount.create().activePhone();
    PhoneApi.remove(removed).then().statusCode(204);

    assertProblem(PhoneApi.rename(pending, "other"), 401, "not-enrolled");
    assertProblem(PhoneApi.rename(removed, "other"), 401, "not-enrolled");
  }
}
