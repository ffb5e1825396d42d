package dev.toque.protocol.challenge;

import static dev.toque.protocol.testing.Problems.assertMalformed;
import static dev.toque.protocol.testing.Problems.assertProblem;
import static dev.toque.protocol.testing.Problems.assertProofInvalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.protocol.challenge.AnswerVerification.Asked;
import dev.toque.protocol.challenge.AnswerVerification.Proven;
import dev.toque.protocol.challenge.AnswerVerification.Refused;
import dev.toque.protocol.challenge.AnswerVerification.Verdict;
import dev.toque.protocol.gate.GateKey;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.statement.StatementExpectation;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.testing.TestToken;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswerVerificationTest {
  private static final String PORTAL = "https://portal.example";
  private static final String ID = "5f0c0ad8-8e5c-4a57-8d7c-3c2e2a9c6a11";
  private static final String NONCE = "AAECAwQFBgcICQoLDA0ODw";
  private static final String NUMBER = "482913";
  private static final String SCAN = "8PHy8_T19vf4-fr7_P3-_w";
  private static final String DISPLAY =
      new Display(
              Act.SIGN_IN, "Bank", "Ana", "Firefox on Linux", Optional.empty(), "192.0.2.7", "t")
          .json();
  private static final TestPhone PHONE = TestPhone.create(PORTAL);
  private static final GateKey GATE_KEY = new GateKey.Pin(PHONE.pin().publicKey());
  private static final Asked ASKED = asked(Transfer.NUMBER);
  private static final Asked TAP = asked(Transfer.TAP);

  // what push-service asks when an answer arrives

  @Test
  void approvalWithNumberIsRead() {
    String statement = approval().claim("number", NUMBER).sign();

    Answer answer = verify(statement, gate(statement), ASKED);

    assertEquals(Decision.APPROVE, answer.decision());
    assertTrue(answer.numberAsked());
    assertEquals(Optional.of(NUMBER), answer.number());
    assertEquals(Optional.empty(), answer.scan());
    assertEquals(statement, answer.statement().text());
    assertEquals("Answer[APPROVE]", answer.toString());
  }

  @Test
  void statementThatIsVerifiedAlreadyIsReadTheSame() {
    Statement statement = verifiedStatement(ID);

    Answer answer = AnswerVerification.verify(statement, gate(statement.text()), ASKED);

    assertEquals(Optional.of(NUMBER), answer.number());
  }

  @Test
  void statementForAnotherChallengeIsRefusedEvenWhenItIsVerifiedAlready() {
    Statement statement = verifiedStatement("another");

    assertProofInvalid(
        "cid", () -> AnswerVerification.verify(statement, gate(statement.text()), ASKED));
  }

  @ParameterizedTest
  @ValueSource(strings = {"deny", "report"})
  void denialNeedsNeitherGateNorNumber(String decision) {
    Answer answer = verify(token(decision).sign(), Optional.empty(), ASKED);

    assertEquals(decision, answer.decision().wire());
    assertFalse(answer.numberAsked());
    assertEquals(TransferOutcome.NOT_ASKED, answer.transferOutcome(n -> false, s -> false));
  }

  @Test
  void approvalWithoutGateIsMalformed() {
    String statement = approval().claim("number", NUMBER).sign();

    assertMalformed("gate", () -> verify(statement, Optional.empty(), ASKED));
  }

  @Test
  void approvalWithoutNumberAndScanIsMalformedWhereOneIsAsked() {
    String statement = approval().sign();

    assertMalformed("statement.number", () -> verify(statement, gate(statement), ASKED));
  }

  @Test
  void approvalWithoutNumberIsEnoughWhereATapIsAsked() {
    String statement = approval().sign();

    Answer answer = verify(statement, gate(statement), TAP);

    assertFalse(answer.numberAsked());
    assertEquals(TransferOutcome.NOT_ASKED, answer.transferOutcome(n -> false, s -> false));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "48291", "4829130", "48291a", " 482913", "482 913", "４８２９１３"})
  void numberIsExactlySixDigits(String number) {
    String statement = approval().claim("number", number).sign();

    assertMalformed("statement.number", () -> verify(statement, gate(statement), ASKED));
    assertMalformed("statement.number", () -> verify(statement, gate(statement), TAP));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "APPROVE", "yes", "approved", " approve"})
  void unknownDecisionIsMalformed(String decision) {
    String statement = token(decision).claim("number", NUMBER).sign();

    assertMalformed("statement.decision", () -> verify(statement, gate(statement), ASKED));
  }

  @Test
  void missingDecisionIsMalformed() {
    String statement = approval().without("decision").claim("number", NUMBER).sign();

    assertMalformed("statement.decision", () -> verify(statement, gate(statement), ASKED));
  }

  @Test
  void staleAnswerIsRefusedWhereTheAgeIsJudged() {
    String statement =
        PHONE
            .skewed(Duration.ofMinutes(-5))
            .answerOf(view(), "deny")
            .claim("dh", Display.hash(DISPLAY))
            .sign();

    assertProblem(ProblemCode.CLOCK_SKEW, () -> verify(statement, Optional.empty(), ASKED));
  }

  @Test
  void allThatThePhoneSentMustFit() {
    Answer number = answer(Optional.of(NUMBER), Optional.empty());
    Answer scan = answer(Optional.empty(), Optional.of(SCAN));
    Answer both = answer(Optional.of(NUMBER), Optional.of(SCAN));
    Answer none = answer(Optional.empty(), Optional.empty());

    assertEquals(TransferOutcome.MATCHED, number.transferOutcome(NUMBER::equals, s -> false));
    assertEquals(TransferOutcome.MISMATCHED, number.transferOutcome(n -> false, s -> true));
    assertEquals(TransferOutcome.MATCHED, scan.transferOutcome(n -> false, SCAN::equals));
    assertEquals(TransferOutcome.MISMATCHED, scan.transferOutcome(n -> true, s -> false));
    assertEquals(TransferOutcome.MATCHED, both.transferOutcome(NUMBER::equals, SCAN::equals));
    assertEquals(TransferOutcome.MISMATCHED, both.transferOutcome(n -> true, s -> false));
    assertEquals(TransferOutcome.MISMATCHED, both.transferOutcome(n -> false, s -> true));
    assertEquals(TransferOutcome.MISMATCHED, none.transferOutcome(n -> true, s -> true));
  }

  // what portal-service asks before it makes a session

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

  private static Asked asked(Transfer transfer) {
    return new Asked(PORTAL, ID, NONCE, DISPLAY, transfer, Optional.of(NUMBER), Optional.of(SCAN));
  }

  private static TestToken approval() {
    return token("approve");
  }

  private static TestToken token(String decision) {
    return PHONE.statementOf(
        StatementUse.ANSWER,
        Map.of("cid", ID, "nonce", NONCE, "dh", Display.hash(DISPLAY), "decision", decision));
  }

  private static String view() {
    return "{\"id\":\"%s\",\"nonce\":\"%s\",\"display\":\"{}\"}".formatted(ID, NONCE);
  }

  private static Statement verifiedStatement(String challengeId) {
    return Statement.verify(
        approval().claim("cid", challengeId).claim("number", NUMBER).sign(),
        new StatementExpectation(
            PORTAL,
            PHONE.deviceKey(),
            StatementUse.ANSWER,
            Optional.of(Instant.now()),
            Map.of("cid", challengeId)));
  }

  private static Answer answer(Optional<String> number, Optional<String> scan) {
    return new Answer(Decision.APPROVE, Transfer.NUMBER, number, scan, verifiedStatement(ID));
  }

  private static Optional<GateProof> gate(String statement) {
    return Optional.of(GateProof.fromJson(PHONE.gate(statement)));
  }

  private static Answer verify(String statement, Optional<GateProof> gate, Asked asked) {
    return AnswerVerification.verify(
        statement, gate, PHONE.deviceKey(), asked, Optional.of(Instant.now()));
  }

  private static Verdict proves(String statement, Optional<GateProof> gate, Asked asked) {
    return AnswerVerification.proves(statement, gate, PHONE.deviceKey(), GATE_KEY, asked);
  }
}
