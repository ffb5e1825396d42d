package dev.toque.protocol.webauthn;

import static dev.toque.protocol.webauthn.Bends.bend;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import dev.toque.protocol.gate.GateKey;
import dev.toque.protocol.testing.Biometric;
import dev.toque.protocol.testing.TestCredential;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What {@code create()} gave, right and wrong (WebAuthn Level 3, section 7.1). */
class RegistrationTest {
  static final String URL = "https://portal.example";
  static final String STATEMENT = "a.statement.signed";
  static final Ceremony CEREMONY =
      Ceremony.of(
          RelyingParty.of(URL).orElseThrow(),
          STATEMENT.getBytes(StandardCharsets.US_ASCII),
          Base64Url.encode(Digests.sha256(new byte[] {1})));
  private static final Biometric FINGER = Biometric.create(URL);

  @Test
  void rightOneIntroducesItsCredential() {
    assertEquals(Optional.of(new Registered(credential(FINGER), 3)), registered(FINGER.at(3)));
  }

  @Test
  void extraMembersOfTheKeyAreNotKept() {
    Optional<Registered> made = registered(FINGER.bent(c -> c.cose(2, new byte[] {1, 2, 3})));

    assertEquals(Optional.of(credential(FINGER)), made.map(Registered::credential));
  }

  @Test
  void attestationThatNobodyAskedForIsNotLookedAt() {
    Biometric packed =
        FINGER.bent(
            c ->
                c.attestationObject(
                    made ->
                        replaced(
                            made,
                            "cfmtdnonegattStmt\u00a0",
                            "cfmtfpackedgattStmt\u00a2calg&csig@")));

    assertEquals(Optional.of(credential(FINGER)), registered(packed).map(Registered::credential));
  }

  static Stream<Arguments> wrong() {
    return Stream.concat(
        Bends.common(),
        Stream.of(
            bend("the type of an assertion", c -> c.clientData("type", "webauthn.get")),
            bend("another algorithm for the key", c -> c.cose(3, -8)),
            bend("the RSA algorithm for the key", c -> c.cose(3, -257)),
            bend("another curve for the key", c -> c.cose(-1, 2)),
            bend("no curve", c -> c.cose(-1, "x")),
            bend("a point off the curve", c -> c.cose(-3, new byte[32])),
            bend("a coordinate too long", c -> c.cose(-2, new byte[33])),
            bend("an empty coordinate", c -> c.cose(-2, new byte[0])),
            bend("another kind of key", c -> c.cose(1, 1)),
            bend(
                "an id that is not the attested one",
                c -> c.json(made -> made.put("id", "AAAA").put("rawId", "AAAA"))),
            bend("an attestation that is junk", c -> c.attestationObject(made -> new byte[100])),
            bend(
                "an attestation cut short",
                c -> c.attestationObject(made -> Arrays.copyOf(made, made.length - 10))),
            bend(
                "an attestation that is a number",
                c -> c.attestationObject(made -> junk(made.length, 0x1b))),
            bend("arrays without an end", c -> c.attestationObject(made -> junk(5000, 0x9f))),
            bend(
                "arrays as deep as they are long",
                c -> c.attestationObject(made -> junk(5000, 0x81))),
            bend(
                "maps as deep as they are long",
                c -> c.attestationObject(made -> junk(5000, 0xa1))),
            bend(
                "a map of four billion",
                c -> c.attestationObject(made -> head(0xba, 0xff, 0xff, 0xff, 0xff))),
            bend(
                "bytes that are not there",
                c ->
                    c.attestationObject(
                        made -> head(0x5b, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff))),
            bend(
                "data cut short by one",
                c -> c.authenticatorData(data -> Arrays.copyOf(data, data.length - 1))),
            bend(
                "only the head of the data",
                c -> c.authenticatorData(data -> Arrays.copyOf(data, 37))),
            bend(
                "a credential id that is longer than all",
                c -> c.authenticatorData(RegistrationTest::longId))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("wrong")
  void wrongOneIntroducesNothing(String name, UnaryOperator<TestCredential> change) {
    assertEquals(Optional.empty(), registered(FINGER.bent(change)));
  }

  @Test
  void algorithmThatNobodyAskedForIntroducesNothing() {
    assertEquals(Optional.empty(), registered(Biometric.es384(URL)));
  }

  @ParameterizedTest
  @ValueSource(ints = {2048, 4096})
  void soundRsaKeyIsIntroduced(int bits) {
    assertTrue(registered(Biometric.rsa(URL, bits)).isPresent());
  }

  @Test
  void smallRsaKeyIntroducesNothing() {
    assertEquals(Optional.empty(), registered(Biometric.rsa(URL, 1024)));
  }

  static Stream<Arguments> unsoundRsa() {
    byte[] large = BigInteger.ONE.shiftLeft(4096).add(BigInteger.ONE).toByteArray();
    byte[] even = BigInteger.ONE.shiftLeft(2047).toByteArray();
    return Stream.of(
        bend("too large", c -> c.cose(-1, large)),
        bend("even", c -> c.cose(-1, even)),
        bend("exponent one", c -> c.cose(-2, new byte[] {1})),
        bend("even exponent", c -> c.cose(-2, new byte[] {1, 0, 0})),
        bend("huge exponent", c -> c.cose(-2, large)),
        bend("no exponent", c -> c.cose(-2, new byte[0])));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("unsoundRsa")
  void unsoundRsaKeyIntroducesNothing(String name, UnaryOperator<TestCredential> change) {
    assertEquals(Optional.empty(), registered(Biometric.rsa(URL, 2048).bent(change)));
  }

  static Credential credential(Biometric finger) {
    return ((GateKey.Biometric) finger.key()).credential();
  }

  private static Optional<Registered> registered(Biometric finger) {
    CredentialJson json =
        new CredentialJson(finger.newGate(STATEMENT).get("credential"), "gate.credential");
    return WebAuthn.registered(json.registration(), CEREMONY);
  }

  private static byte[] longId(byte[] data) {
    data[53] = (byte) 0xff;
    return data;
  }

  private static byte[] junk(int length, int every) {
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) every);
    return bytes;
  }

  private static byte[] head(int... first) {
    byte[] bytes = new byte[64];
    for (int i = 0; i < first.length; i++) {
      bytes[i] = (byte) first[i];
    }
    return bytes;
  }

  private static byte[] replaced(byte[] bytes, String from, String to) {
    String text = new String(bytes, StandardCharsets.ISO_8859_1);
    assertTrue(text.contains(from));
    return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
  }
}
