package dev.toque.protocol.webauthn;

import static dev.toque.protocol.webauthn.RegistrationTest.CEREMONY;
import static dev.toque.protocol.webauthn.RegistrationTest.STATEMENT;
import static dev.toque.protocol.webauthn.RegistrationTest.URL;
import static dev.toque.protocol.webauthn.RegistrationTest.credential;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.protocol.testing.Biometric;
import java.util.Arrays;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

/** Bytes that no authenticator writes are refused, whatever they are. */
class HostileBytesTest {
  private static final Biometric FINGER = Biometric.create(URL);

  @Property(tries = 300)
  void anyChangeOfAnAssertionOpensNothing(
      @ForAll @IntRange(max = 36) int at, @ForAll @IntRange(min = 1, max = 255) int by) {
    Assertion right = assertion(FINGER);
    Assertion wrong =
        new Assertion(
            right.id(),
            right.clientData(),
            changed(right.authenticatorData(), at, by),
            right.signature(),
            Optional.empty());

    assertEquals(Optional.empty(), WebAuthn.asserted(wrong, credential(FINGER), CEREMONY));
  }

  @Property(tries = 300)
  void anyChangeOfARegistrationIntroducesNothingElse(
      @ForAll @IntRange(max = 210) int at, @ForAll @IntRange(min = 1, max = 255) int by) {
    Registration right = registration();
    byte[] bytes = right.attestationObject();
    Registration changed =
        new Registration(right.id(), right.clientData(), changed(bytes, at % bytes.length, by));

    WebAuthn.registered(changed, CEREMONY)
        .ifPresent(
            made ->
                assertEquals(
                    credential(FINGER).publicKey().length, made.credential().publicKey().length));
  }

  @Property(tries = 300)
  void anythingElseIsRefused(@ForAll @Size(max = 300) byte[] junk) {
    Registration right = registration();

    assertEquals(
        Optional.empty(),
        WebAuthn.registered(new Registration(right.id(), right.clientData(), junk), CEREMONY));
    assertEquals(
        Optional.empty(),
        WebAuthn.registered(
            new Registration(right.id(), junk, right.attestationObject()), CEREMONY));
    assertEquals(
        Optional.empty(),
        WebAuthn.asserted(
            new Assertion(right.id(), assertion(FINGER).clientData(), junk, junk, Optional.empty()),
            credential(FINGER),
            CEREMONY));
  }

  private static Registration registration() {
    return new CredentialJson(FINGER.newGate(STATEMENT).get("credential"), "x").registration();
  }

  private static Assertion assertion(Biometric finger) {
    return new CredentialJson(finger.gate(STATEMENT).get("credential"), "x").assertion();
  }

  private static byte[] changed(byte[] bytes, int at, int by) {
    byte[] changed = Arrays.copyOf(bytes, bytes.length);
    changed[at] ^= (byte) by;
    return changed;
  }
}
