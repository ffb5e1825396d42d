package dev.toque.protocol.webauthn;

import static dev.toque.protocol.webauthn.Bends.bend;
import static dev.toque.protocol.webauthn.RegistrationTest.CEREMONY;
import static dev.toque.protocol.webauthn.RegistrationTest.STATEMENT;
import static dev.toque.protocol.webauthn.RegistrationTest.URL;
import static dev.toque.protocol.webauthn.RegistrationTest.credential;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.testing.Biometric;
import dev.toque.protocol.testing.TestCredential;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What {@code get()} gave, right and wrong (WebAuthn Level 3, section 7.2). */
class AssertionTest {
  private static final Biometric FINGER = Biometric.create(URL);

  @Test
  void rightOneTellsItsCounter() {
    assertEquals(Optional.of(0L), asserted(FINGER));
    assertEquals(Optional.of(5L), asserted(FINGER.at(5)));
  }

  @Test
  void ownerMayBeNamed() {
    Biometric named =
        FINGER.bent(c -> c.response("userHandle", Base64Url.encode(CEREMONY.userHandle())));

    assertEquals(Optional.of(0L), asserted(named));
  }

  @Test
  void ownerMayBeNull() {
    assertEquals(Optional.of(0L), asserted(FINGER.bent(c -> c.response("userHandle", null))));
  }

  static Stream<Arguments> wrong() {
    return Stream.concat(
        Bends.common(),
        Stream.of(
            bend("the type of a registration", c -> c.clientData("type", "webauthn.create")),
            bend("another owner", c -> c.response("userHandle", Base64Url.encode(new byte[32]))),
            bend(
                "another credential's id",
                c -> c.json(made -> made.put("id", "AAAA").put("rawId", "AAAA"))),
            bend(
                "attested data in an assertion",
                c -> c.flags(0x45).authenticatorData(data -> Arrays.copyOf(data, 80))),
            bend("a flipped bit in the signature", c -> c.signature(AssertionTest::flipped)),
            bend("a signature cut short", c -> c.signature(made -> Arrays.copyOf(made, 8))),
            bend(
                "a signature of zeros",
                c -> c.signature(made -> new byte[] {0x30, 6, 2, 1, 0, 2, 1, 0})),
            bend("a raw signature", c -> c.signature(made -> new byte[64]))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void wrongOneOpensNothing(String name, UnaryOperator<TestCredential> change) {
    assertEquals(Optional.empty(), asserted(FINGER.bent(change)));
  }

  @Test
  void anotherKeyUnderTheSameIdOpensNothing() {
    Credential mixed =
        new Credential(credential(FINGER).id(), credential(Biometric.create(URL)).publicKey());

    assertEquals(Optional.empty(), WebAuthn.asserted(read(FINGER), mixed, CEREMONY));
  }

  @Test
  void storedKeyThatCannotBeReadOpensNothing() {
    Credential broken = new Credential(credential(FINGER).id(), new byte[] {(byte) 0xa5, 1});

    assertEquals(Optional.empty(), WebAuthn.asserted(read(FINGER), broken, CEREMONY));
  }

  @Test
  void isEqualByItsBytesAndShowsNothing() {
    Assertion assertion = read(FINGER);
    Assertion same = new CredentialJson(assertion.toJson(), "x").assertion();

    assertEquals(assertion, same);
    assertEquals(assertion.hashCode(), same.hashCode());
    assertNotEquals(assertion, read(FINGER.at(1)));
    assertNotEquals(assertion, null);
    assertEquals("Assertion[redacted]", assertion.toString());
  }

  private static Optional<Long> asserted(Biometric finger) {
    return WebAuthn.asserted(read(finger), credential(FINGER), CEREMONY);
  }

  private static Assertion read(Biometric finger) {
    return new CredentialJson(finger.gate(STATEMENT).get("credential"), "gate.credential")
        .assertion();
  }

  private static byte[] flipped(byte[] signature) {
    signature[signature.length - 1] ^= 1;
    return signature;
  }
}
