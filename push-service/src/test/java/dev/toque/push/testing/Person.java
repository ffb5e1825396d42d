package dev.toque.push.testing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.testing.TestPhone;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.UUID;

/** An account with phones that activation-service knows. */
public record Person(UUID accountId) {

  /** Somebody new, without a phone. */
  public static Person someone() {
    return new Person(UUID.randomUUID());
  }

  /** A new phone of this person, enrolled and active. */
  public PhoneApi phone() {
    return phone(EnrolmentState.ACTIVE);
  }

  /** A new phone of this person whose enrolment is in that state. */
  public PhoneApi phone(EnrolmentState status) {
    return phone(TestPhone.create(Stores.PUBLIC_URL), status);
  }

  /** A new phone of this person that is unlocked by its own biometric. */
  public PhoneApi biometricPhone() {
    return phone(TestPhone.create(Stores.PUBLIC_URL).withBiometric(), EnrolmentState.ACTIVE);
  }

  private PhoneApi phone(TestPhone phone, EnrolmentState status) {
    FakeActivation.know(phone.deviceId(), device(phone, status));
    return new PhoneApi(phone);
  }

  private ObjectNode device(TestPhone phone, EnrolmentState status) {
    ObjectNode device =
        StrictJson.mapper()
            .createObjectNode()
            .put("enrollmentId", UUID.randomUUID().toString())
            .put("deviceId", phone.deviceId())
            .put("accountId", accountId.toString())
            .put("status", status.wire())
            .put("name", "Pixel 8")
            .put("platform", "android")
            .put("addedAt", Instant.now().toString())
            .put("triesLeft", 5);
    device.putObject("account").put("name", "Ada").put("hint", "ada");
    device.set(
        "publicKey",
        StrictJson.readTree(phone.deviceKey().toJwk().getBytes(StandardCharsets.US_ASCII)));
    device.set("gate", phone.gate().key().toJson());
    return device;
  }
}
