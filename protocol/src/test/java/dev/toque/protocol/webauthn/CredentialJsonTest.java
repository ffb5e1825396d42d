package dev.toque.protocol.webauthn;

import static dev.toque.protocol.testing.Problems.assertMalformed;
import static dev.toque.protocol.webauthn.RegistrationTest.STATEMENT;
import static dev.toque.protocol.webauthn.RegistrationTest.URL;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.testing.Biometric;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The form of credentials as browsers write them (WebAuthn Level 3, section 5.1). */
class CredentialJsonTest {
  private static final Biometric FINGER = Biometric.create(URL);

  static Stream<Arguments> malformed() {
    return Stream.of(
        row("type", "no type", json -> json.remove("type")),
        row("type", "another type", json -> json.put("type", "password")),
        row("rawId", "no raw id", json -> json.remove("rawId")),
        row("rawId", "empty raw id", json -> json.put("rawId", "")),
        row("rawId", "padded raw id", json -> json.put("rawId", "AAA=")),
        row("rawId", "stray bits in the raw id", json -> json.put("rawId", "AAB")),
        row("rawId", "plain base64 in the raw id", json -> json.put("rawId", "++++")),
        row("rawId", "raw id of 1024 bytes", json -> json.put("rawId", bytes(1024))),
        row("rawId", "raw id that is a number", json -> json.put("rawId", 1)),
        row("id", "no id", json -> json.remove("id")),
        row("id", "another id", json -> json.put("id", "AAAA")),
        row("response.clientDataJSON", "no response", json -> json.remove("response")),
        row("response.clientDataJSON", "response is text", json -> json.put("response", "x")),
        member("clientDataJSON", ""),
        member("clientDataJSON", "a b"),
        member("clientDataJSON", bytes(6145)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("malformed")
  void malformedCredentialNamesItsField(String member, String name, Consumer<ObjectNode> change) {
    ObjectNode registration = (ObjectNode) FINGER.newGate(STATEMENT).get("credential");
    ObjectNode assertion = (ObjectNode) FINGER.gate(STATEMENT).get("credential");
    change.accept(registration);
    change.accept(assertion);

    assertMalformed("at." + member, () -> new CredentialJson(registration, "at").registration());
    assertMalformed("at." + member, () -> new CredentialJson(assertion, "at").assertion());
  }

  static Stream<Arguments> malformedRegistrations() {
    return Stream.of(
        member("attestationObject", null),
        member("attestationObject", bytes(36)),
        member("attestationObject", bytes(6145)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("malformedRegistrations")
  void malformedRegistrationNamesItsField(String member, String name, Consumer<ObjectNode> change) {
    ObjectNode registration = (ObjectNode) FINGER.newGate(STATEMENT).get("credential");
    change.accept(registration);

    assertMalformed("at." + member, () -> new CredentialJson(registration, "at").registration());
  }

  static Stream<Arguments> malformedAssertions() {
    return Stream.of(
        member("authenticatorData", null),
        member("authenticatorData", bytes(36)),
        member("authenticatorData", bytes(6145)),
        member("signature", null),
        member("signature", ""),
        member("signature", bytes(513)),
        member("userHandle", ""),
        member("userHandle", bytes(65)));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("malformedAssertions")
  void malformedAssertionNamesItsField(String member, String name, Consumer<ObjectNode> change) {
    ObjectNode assertion = (ObjectNode) FINGER.gate(STATEMENT).get("credential");
    change.accept(assertion);

    assertMalformed("at." + member, () -> new CredentialJson(assertion, "at").assertion());
  }

  @Test
  void credentialIsAnObject() {
    CredentialJson text = new CredentialJson(TextNode.valueOf("x"), "at");

    assertMalformed("at", text::registration);
    assertMalformed("at", text::assertion);
    assertMalformed("at", text::credential);
  }

  @Test
  void attestationTellsARegistration() {
    assertTrue(new CredentialJson(FINGER.newGate(STATEMENT).get("credential"), "x").introduces());
    assertFalse(new CredentialJson(FINGER.gate(STATEMENT).get("credential"), "x").introduces());
  }

  @Test
  void longestIdIsRead() {
    ObjectNode json = (ObjectNode) FINGER.gate(STATEMENT).get("credential");
    json.put("id", bytes(1023)).put("rawId", bytes(1023));

    assertEquals(1023, new CredentialJson(json, "at").assertion().id().length);
  }

  @Test
  void textsShowNothing() {
    CredentialJson json = new CredentialJson(FINGER.newGate(STATEMENT).get("credential"), "at");

    assertEquals("Registration[redacted]", json.registration().toString());
  }

  private static Arguments member(String name, String value) {
    String what = name + (value == null ? " missing" : " of " + value.length() + " characters");
    return row(
        "response." + name, what, json -> ((ObjectNode) json.get("response")).put(name, value));
  }

  private static Arguments row(String member, String name, Consumer<ObjectNode> change) {
    return Arguments.of(member, name, change);
  }

  private static String bytes(int length) {
    return Base64Url.encode(new byte[length]);
  }
}
