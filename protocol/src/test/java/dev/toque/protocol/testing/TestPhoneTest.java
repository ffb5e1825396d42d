package dev.toque.protocol.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.protocol.gate.NewGate;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.proof.Proof;
import dev.toque.protocol.proof.ProofExpectation;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.statement.StatementExpectation;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.wire.enrolment.EnrollRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
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
    assertTrue(NewGate.fromJson(request.gate()).opens(statement.bytes()));
  }
}
