package dev.toque.protocol.gate;

import static dev.toque.protocol.testing.Problems.assertMalformed;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.testing.TestPhone;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class GateTest {
  private static final TestPhone PHONE = TestPhone.create("https://portal.example");
  private static final String STATEMENT = PHONE.statement(StatementUse.CHECK, Map.of());
  private static final Statement VERIFIED = PHONE.verified(StatementUse.CHECK, STATEMENT);
  private static final GateKey KEY = PHONE.gate().key();

  @Test
  void rightPinOpensTheGate() {
    assertEquals(Optional.of(new Opening(KEY, 0)), open(PHONE.gate(STATEMENT)));
  }

  @Test
  void wrongPinDoesNot() {
    assertEquals(Optional.empty(), open(PHONE.withPin("4822").gate(STATEMENT)));
  }

  @Test
  void proofOfAnotherStatementDoesNot() {
    String other = PHONE.statement(StatementUse.CHECK, Map.of());

    assertEquals(Optional.empty(), open(PHONE.gate(other)));
  }

  @Test
  void newGateMustBeOpenedByTheKeyItBrings() {
    ObjectNode mixed = PHONE.newGate(STATEMENT);
    mixed.set("publicKey", PHONE.withPin("4822").pin().jwk());

    assertEquals(
        Optional.of(new Opening(KEY, 0)),
        NewGate.fromJson(PHONE.newGate(STATEMENT)).brought(VERIFIED));
    assertEquals(Optional.empty(), NewGate.fromJson(mixed).brought(VERIFIED));
  }

  @Test
  void aRepeatMustBringTheKeyThatIsThere() {
    NewGate same = NewGate.fromJson(PHONE.newGate(STATEMENT));
    NewGate other = NewGate.fromJson(PHONE.withPin("4822").newGate(STATEMENT));

    assertTrue(same.bringsKey());
    assertTrue(same.repeats(KEY, VERIFIED).isPresent());
    assertTrue(other.repeats(KEY, VERIFIED).isEmpty());
  }

  @Test
  void keyAndProofAreReadBack() {
    GateKey key = new GateKey.Pin(PHONE.pin().publicKey());
    GateProof proof = GateProof.fromJson(PHONE.gate(STATEMENT));

    assertEquals(key, GateKey.fromJson(key.toJson()));
    assertEquals(proof, GateProof.fromJson(proof.toJson()));
    assertEquals(GateMethod.PIN, key.method());
    assertEquals(GateMethod.PIN, proof.method());
    assertEquals(PHONE.gate(STATEMENT), proof.toJson());
  }

  @Test
  void proofsAreEqualByTheirBytesAndShowNothing() {
    PinProof proof = new PinProof(new byte[] {1});

    assertEquals(proof, new PinProof(new byte[] {1}));
    assertEquals(proof.hashCode(), new PinProof(new byte[] {1}).hashCode());
    assertNotEquals(proof.hashCode(), new PinProof(new byte[] {2}).hashCode());
    assertNotEquals(proof, new PinProof(new byte[] {2}));
    assertNotEquals(proof, null);
    assertEquals("PinProof[redacted]", proof.toString());
  }

  @Test
  void unknownMembersAreIgnored() {
    GateProof.fromJson(PHONE.gate(STATEMENT).put("note", "x"));
  }

  static Stream<Arguments> malformed() {
    return Stream.of(
        row("gate.method", "no method", gate -> gate.remove("method")),
        row("gate.method", "unknown method", gate -> gate.put("method", "face")),
        row("gate.credential", "biometric without one", gate -> gate.put("method", "webauthn")),
        row("gate.method", "method is a number", gate -> gate.put("method", 1)),
        row("gate.signature", "no signature", gate -> gate.remove("signature")),
        row("gate.signature", "empty signature", gate -> gate.put("signature", "")),
        row("gate.signature", "63 bytes", gate -> gate.put("signature", bytes(63))),
        row("gate.signature", "65 bytes", gate -> gate.put("signature", bytes(65))),
        row("gate.signature", "padded", gate -> gate.put("signature", bytes(64) + "==")),
        row("gate.signature", "a number", gate -> gate.put("signature", 1)),
        row("gate.signature", "null", gate -> gate.putNull("signature")));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("malformed")
  void malformedProofNamesItsField(String field, String name, Consumer<ObjectNode> change) {
    ObjectNode gate = PHONE.newGate(STATEMENT);
    change.accept(gate);

    assertMalformed(field, () -> GateProof.fromJson(gate));
    assertMalformed(field, () -> NewGate.fromJson(gate));
    assertMalformed(field.replace("gate", "next"), () -> NewGate.fromJson(gate, "next"));
  }

  static Stream<Arguments> malformedKeys() {
    return Stream.of(
        row("", "no key", gate -> gate.remove("publicKey")),
        row("", "key is text", gate -> gate.put("publicKey", "x")),
        row("", "key with another member", gate -> jwk(gate).put("d", "x")),
        row("", "device key", gate -> jwk(gate).put("kty", "EC")),
        row("", "point of small order", gate -> jwk(gate).put("x", bytes(32))));
  }

  @ParameterizedTest(name = "{1}")
  @MethodSource("malformedKeys")
  void malformedKeyIsNamed(String ignored, String name, Consumer<ObjectNode> change) {
    ObjectNode gate = PHONE.newGate(STATEMENT);
    change.accept(gate);

    assertMalformed("gate.publicKey", () -> NewGate.fromJson(gate));
    assertMalformed("gate.publicKey", () -> GateKey.fromJson(gate));
  }

  @Test
  void gateIsAnObject() {
    JsonNode text = StrictJson.mapper().getNodeFactory().textNode("pin");

    assertMalformed("gate", () -> GateProof.fromJson(text));
    assertMalformed("gate", () -> GateProof.fromJson(null));
  }

  private static Optional<Opening> open(JsonNode gate) {
    return Gates.open(KEY, GateProof.fromJson(gate), VERIFIED);
  }

  private static Arguments row(String field, String name, Consumer<ObjectNode> change) {
    return Arguments.of(field, name, change);
  }

  private static ObjectNode jwk(ObjectNode gate) {
    return (ObjectNode) gate.path("publicKey");
  }

  private static String bytes(int length) {
    return Base64Url.encode(new byte[length]);
  }
}
