package dev.toque.protocol.challenge;

import static dev.toque.protocol.challenge.Asking.ASKED;
import static dev.toque.protocol.challenge.Asking.DISPLAY;
import static dev.toque.protocol.challenge.Asking.GATE_KEY;
import static dev.toque.protocol.challenge.Asking.ID;
import static dev.toque.protocol.challenge.Asking.NONCE;
import static dev.toque.protocol.challenge.Asking.NUMBER;
import static dev.toque.protocol.challenge.Asking.PHONE;
import static dev.toque.protocol.challenge.Asking.PORTAL;
import static dev.toque.protocol.challenge.Asking.SCAN;
import static dev.toque.protocol.challenge.Asking.TAP;
import static dev.toque.protocol.challenge.Asking.approval;
import static dev.toque.protocol.challenge.Asking.gate;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import dev.toque.protocol.challenge.AnswerVerification.Asked;
import dev.toque.protocol.challenge.AnswerVerification.Proven;
import dev.toque.protocol.challenge.AnswerVerification.Refused;
import dev.toque.protocol.challenge.AnswerVerification.Verdict;
import dev.toque.protocol.gate.GateKey;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.testing.Biometric;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.testing.TestToken;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What portal-service asks before it makes a session. */
class AnswerProvesTest {
  @Test
  void approvalWithNumberProves() {
    assertProven(approval().claim("number", NUMBER).sign(), ASKED);
  }

  @Test
  void approvalWithScanProves() {
    assertProven(approval().claim("scan", SCAN).sign(), ASKED);
  }

  @Test
  void approvalWithATapProvesWhereThePortalChoseIt() {
    assertProven(approval().sign(), TAP);
  }

  @Test
  void oldApprovalStillProves() {
    assertProven(approval().claim("number", NUMBER).claim("iat", 1_700_000_000).sign(), ASKED);
  }

  static Stream<Arguments> refused() {
    TestPhone other = TestPhone.create(PORTAL);
    return Stream.of(
        row("number", "wrong number", token -> token.claim("number", "482914")),
        row("number", "wrong scan", token -> token.without("number").claim("scan", "x")),
        row("number", "right number, wrong scan", token -> token.claim("scan", "x")),
        row("malformed", "no number", token -> token.without("number")),
        row("malformed", "number too short", token -> token.claim("number", "48291")),
        row("malformed", "no decision", token -> token.without("decision")),
        row("malformed", "unknown decision", token -> token.claim("decision", "ok")),
        row("decision", "denied", token -> token.claim("decision", "deny")),
        row("decision", "reported", token -> token.claim("decision", "report")),
        row("cid", "another challenge", token -> token.claim("cid", "another")),
        row("nonce", "another nonce", token -> token.claim("nonce", "another")),
        row("dh", "another display", token -> token.claim("dh", Display.hash("{}"))),
        row("use", "another use", token -> token.claim("use", "check")),
        row("aud", "another portal", token -> token.claim("aud", "https://evil.example")),
        row("sub", "another device", token -> token.claim("sub", other.deviceId())),
        row("signature", "signed by another phone", token -> token.signedBy(other)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refused")
  void otherAnswersProveNothing(String reason, String name, UnaryOperator<TestToken> change) {
    String statement = change.apply(approval().claim("number", NUMBER)).sign();

    assertEquals(new Refused(reason), proves(statement, gate(statement), ASKED));
  }

  @Test
  void tapProvesNothingWhereThePortalAskedForANumber() {
    String statement = approval().sign();

    assertEquals(new Refused("malformed"), proves(statement, gate(statement), ASKED));
  }

  @Test
  void numberThatThePortalDoesNotKnowProvesNothing() {
    Asked unknown =
        new Asked(PORTAL, ID, NONCE, DISPLAY, Transfer.NUMBER, Optional.empty(), Optional.empty());
    String statement = approval().claim("number", NUMBER).sign();

    assertEquals(new Refused("number"), proves(statement, gate(statement), unknown));
  }

  @Test
  void wrongPinProvesNothing() {
    String statement = approval().claim("number", NUMBER).sign();
    Optional<GateProof> wrong =
        Optional.of(GateProof.fromJson(PHONE.withPin("4822").gate(statement)));

    assertEquals(new Refused("gate"), proves(statement, wrong, ASKED));
  }

  @Test
  void missingGateProvesNothing() {
    String statement = approval().claim("number", NUMBER).sign();

    assertEquals(new Refused("malformed"), proves(statement, Optional.empty(), ASKED));
  }

  @Test
  void biometricApprovalProvesWhateverItsCounter() {
    TestPhone phone = PHONE.withGate(Biometric.create(PORTAL).at(3));
    String statement = approval().claim("number", NUMBER).sign();
    Optional<GateProof> gate = Optional.of(GateProof.fromJson(phone.gate(statement)));

    assertInstanceOf(Proven.class, proves(statement, gate, phone.gate().key()));
    assertInstanceOf(Proven.class, proves(statement, gate, phone.gate().key()));
    assertEquals(new Refused("gate"), proves(statement, gate, GATE_KEY));
    assertEquals(new Refused("gate"), proves(statement, gate, Biometric.create(PORTAL).key()));
  }

  @Test
  void garbageProvesNothing() {
    assertEquals(new Refused("form"), proves("garbage", Optional.empty(), ASKED));
  }

  @Test
  void textShowsNothingOfTheSecrets() {
    assertEquals("Asked[" + ID + "]", ASKED.toString());
  }

  private static void assertProven(String statement, Asked asked) {
    Proven proven = assertInstanceOf(Proven.class, proves(statement, gate(statement), asked));
    assertEquals(statement, proven.answer().statement().text());
  }

  private static Arguments row(String reason, String name, UnaryOperator<TestToken> change) {
    return Arguments.of(reason, name, change);
  }

  private static Verdict proves(String statement, Optional<GateProof> gate, GateKey gateKey) {
    return AnswerVerification.proves(statement, gate, PHONE.deviceKey(), gateKey, ASKED);
  }

  private static Verdict proves(String statement, Optional<GateProof> gate, Asked asked) {
    return AnswerVerification.proves(statement, gate, PHONE.deviceKey(), GATE_KEY, asked);
  }
}
