package dev.toque.protocol.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.protocol.challenge.AnswerVerification;
import dev.toque.protocol.challenge.AnswerVerification.Asked;
import dev.toque.protocol.challenge.AnswerVerification.Proven;
import dev.toque.protocol.challenge.Transfer;
import dev.toque.protocol.gate.GateKey;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.gate.Gates;
import dev.toque.protocol.gate.NewGate;
import dev.toque.protocol.gate.Opening;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.proof.Proof;
import dev.toque.protocol.proof.ProofExpectation;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.statement.StatementExpectation;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.wire.enrolment.ChangeGateRequest;
import dev.toque.protocol.wire.enrolment.EnrollRequest;
import dev.toque.protocol.wire.signin.AnswerRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TestPhoneTest {
  private static final String URL = "https://portal.example";
  private static final String CODE = "K7QF-9M2D-XR42";

  private final TestPhone phone = TestPhone.create(URL);

  @Test
  void itsEnrolmentIsAccepted() {
    byte[] body = phone.enrollBody(CODE, "Pixel 8", "android").getBytes(StandardCharsets.UTF_8);
    String path = "/api/activation/v1/enrollments";

    Proof proof =
        Proof.verify(
            phone.proof("POST", path, body),
            new ProofExpectation("POST", URL + path, body, Instant.now()));
    EnrollRequest request = StrictJson.read(body, EnrollRequest.class);
    Statement statement =
        Statement.verify(
            request.statement(),
            new StatementExpectation(
                URL,
                proof.key(),
                StatementUse.ENROLL,
                Optional.of(Instant.now()),
                Map.of("ch", "uXXc1m2f3AcHlXs5atlD2Y-iCyi2DVTkk9geaqB4DrY")));

    assertEquals(phone.deviceId(), statement.key().deviceId());
    assertTrue(NewGate.fromJson(request.gate()).brought(statement).isPresent());
  }

  @Test
  void itsApprovalProves() {
    String display = "{\"act\":\"sign-in\"}";
    String view = StrictJson.writeString(Map.of("id", "c1", "nonce", "n1", "display", display));
    Asked asked =
        new Asked(
            URL, "c1", "n1", display, Transfer.NUMBER, Optional.of("482913"), Optional.of("s1"));
    GateKey gateKey = new GateKey.Pin(phone.pin().publicKey());

    for (String body :
        List.of(phone.answerBody(view, "approve", "482913"), phone.scanAnswerBody(view, "s1"))) {
      AnswerRequest answer = read(body, AnswerRequest.class);
      assertInstanceOf(
          Proven.class,
          AnswerVerification.proves(
              answer.statement(),
              answer.gate().map(GateProof::fromJson),
              phone.deviceKey(),
              gateKey,
              asked));
    }
  }

  @Test
  void itsDenialBringsNoGate() {
    String body = phone.answerBody("{\"id\":\"c1\"}", "deny", null);

    assertTrue(read(body, AnswerRequest.class).gate().isEmpty());
  }

  @Test
  void itsNewPinIsProvedByTheOldAndTheNewKey() {
    ChangeGateRequest change = read(phone.changeBody("9051"), ChangeGateRequest.class);
    Statement statement = phone.verified(StatementUse.CHANGE, change.statement());
    NewGate next = NewGate.fromJson(change.next(), "next");

    assertTrue(
        Gates.open(phone.gate().key(), GateProof.fromJson(change.gate()), statement).isPresent());
    assertEquals(
        phone.withPin("9051").gate().key(), next.brought(statement).map(Opening::by).orElseThrow());
  }

  private static <T> T read(String body, Class<T> type) {
    return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), type);
  }
}
