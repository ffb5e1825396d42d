package dev.toque.protocol.gate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.testing.Biometric;
import dev.toque.protocol.testing.TestPhone;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The phone's own unlock as a gate (protocol.md, section 3.4). */
class BiometricGateTest {
  private static final String URL = "https://portal.example";
  private static final TestPhone PHONE = TestPhone.create(URL);
  private static final String STATEMENT = PHONE.statement(StatementUse.CHECK, Map.of());
  private static final Statement VERIFIED = PHONE.verified(StatementUse.CHECK, STATEMENT);
  private static final Biometric FINGER = Biometric.create(URL);
  private static final GateKey KEY = FINGER.key();

  @Test
  void registrationBringsItsKeyAndCounter() {
    NewGate gate = NewGate.fromJson(FINGER.at(7).newGate(STATEMENT));

    assertTrue(gate.bringsKey());
    assertEquals(Optional.of(new Opening(KEY, 7)), gate.brought(VERIFIED));
  }

  @Test
  void assertionOpensAndTellsItsCounter() {
    assertEquals(Optional.of(new Opening(KEY, 0)), open(FINGER.gate(STATEMENT)));
    assertEquals(
        Optional.of(new Opening(KEY, 4_294_967_295L)),
        open(FINGER.at(4_294_967_295L).gate(STATEMENT)));
  }

  @Test
  void rsaOpensToo() {
    Biometric windows = Biometric.rsa(URL, 2048);

    GateKey key = NewGate.fromJson(windows.newGate(STATEMENT)).brought(VERIFIED).orElseThrow().by();

    assertEquals(
        Optional.of(new Opening(key, 0)),
        Gates.open(key, GateProof.fromJson(windows.gate(STATEMENT)), VERIFIED));
  }

  @Test
  void replayedAssertionOfAnotherStatementDoesNot() {
    String other = PHONE.statement(StatementUse.CHECK, Map.of());

    assertEquals(Optional.empty(), open(FINGER.gate(other)));
  }

  @Test
  void methodsDoNotOpenEachOther() {
    assertEquals(Optional.empty(), open(PHONE.gate(STATEMENT)));
    assertEquals(
        Optional.empty(),
        Gates.open(PHONE.gate().key(), GateProof.fromJson(FINGER.gate(STATEMENT)), VERIFIED));
  }

  @Test
  void registrationNeverRepeatsBecauseAnybodyCouldMakeIt() {
    NewGate again = NewGate.fromJson(FINGER.newGate(STATEMENT));

    assertEquals(Optional.empty(), again.repeats(KEY, VERIFIED));
  }

  @Test
  void assertionRepeatsAndBringsNoKey() {
    NewGate repeat = NewGate.fromJson(FINGER.at(2).gate(STATEMENT));
    NewGate stranger = NewGate.fromJson(Biometric.create(URL).gate(STATEMENT));

    assertFalse(repeat.bringsKey());
    assertEquals(Optional.empty(), repeat.brought(VERIFIED));
    assertEquals(Optional.of(new Opening(KEY, 2)), repeat.repeats(KEY, VERIFIED));
    assertEquals(Optional.empty(), stranger.repeats(KEY, VERIFIED));
    assertEquals(Optional.empty(), repeat.repeats(PHONE.gate().key(), VERIFIED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://192.0.2.7:8080", "http://[::1]:8080"})
  void nothingOpensWhereTheHostIsAnAddress(String address) {
    TestPhone phone = PHONE.at(address);
    Biometric finger = Biometric.create(address);
    String text = phone.statement(StatementUse.CHECK, Map.of());
    Statement statement = phone.verified(StatementUse.CHECK, text);

    assertEquals(Optional.empty(), NewGate.fromJson(finger.newGate(text)).brought(statement));
    assertEquals(
        Optional.empty(),
        Gates.open(finger.key(), GateProof.fromJson(finger.gate(text)), statement));
    assertEquals(List.of(GateMethod.PIN), GateMethod.offeredAt(address));
  }

  @Test
  void bothMethodsAreOfferedAtAName() {
    assertEquals(
        List.of(GateMethod.PIN, GateMethod.WEBAUTHN), GateMethod.offeredAt("http://localhost:80"));
  }

  @Test
  void keyAndProofAreReadBack() {
    GateProof proof = GateProof.fromJson(FINGER.gate(STATEMENT));
    JsonNode stored = KEY.toJson();

    assertEquals(KEY, GateKey.fromJson(stored));
    assertEquals(stored.toString(), GateKey.fromJson(stored).toJson().toString());
    assertEquals(proof, GateProof.fromJson(proof.toJson()));
    assertEquals(GateMethod.WEBAUTHN, KEY.method());
    assertEquals(GateMethod.WEBAUTHN, proof.method());
    assertNotEquals(KEY, Biometric.create(URL).key());
    assertEquals(Optional.of(new Opening(KEY, 0)), open((ObjectNode) proof.toJson()));
  }

  private static Optional<Opening> open(ObjectNode gate) {
    return Gates.open(KEY, GateProof.fromJson(gate), VERIFIED);
  }
}
