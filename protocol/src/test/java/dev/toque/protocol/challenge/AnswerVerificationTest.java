package dev.toque.protocol.challenge;

import static dev.toque.protocol.challenge.Asking.ASKED;
import static dev.toque.protocol.challenge.Asking.DISPLAY;
import static dev.toque.protocol.challenge.Asking.ID;
import static dev.toque.protocol.challenge.Asking.NONCE;
import static dev.toque.protocol.challenge.Asking.NUMBER;
import static dev.toque.protocol.challenge.Asking.PHONE;
import static dev.toque.protocol.challenge.Asking.PORTAL;
import static dev.toque.protocol.challenge.Asking.SCAN;
import static dev.toque.protocol.challenge.Asking.TAP;
import static dev.toque.protocol.challenge.Asking.approval;
import static dev.toque.protocol.challenge.Asking.gate;
import static dev.toque.protocol.challenge.Asking.token;
import static dev.toque.protocol.testing.Problems.assertMalformed;
import static dev.toque.protocol.testing.Problems.assertProblem;
import static dev.toque.protocol.testing.Problems.assertProofInvalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.protocol.challenge.AnswerVerification.Asked;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.statement.StatementExpectation;
import dev.toque.protocol.statement.StatementUse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What push-service asks when an answer arrives. */
class AnswerVerificationTest {
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

  private static Answer verify(String statement, Optional<GateProof> gate, Asked asked) {
    return AnswerVerification.verify(
        statement, gate, PHONE.deviceKey(), asked, Optional.of(Instant.now()));
  }
}
