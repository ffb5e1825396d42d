package dev.toque.protocol.proof;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

class ProofFuzzTest {

  /** Of the one seed that is right. */
  private static final String ID = "EJsZWO1EmCvkfwZ09hpUvQ";

  private static final Instant THEN = Instant.parse("2026-01-01T00:00:00Z");
  private static final ProofExpectation EXPECTED =
      new ProofExpectation(
          "POST",
          "https://portal.example/api/push/v1/challenges",
          "{}".getBytes(StandardCharsets.US_ASCII),
          THEN);

  @FuzzTest
  void nothingButTheProofItselfProves(byte[] header) {
    try {
      Proof proof = Proof.verify(new String(header, StandardCharsets.ISO_8859_1), EXPECTED);

      assertEquals(ID, proof.jti());
      assertEquals(THEN, proof.issuedAt());
    } catch (ProblemException refused) {
      assertEquals(ProblemCode.PROOF_INVALID, orSkew(refused.code()));
    }
  }

  private static ProblemCode orSkew(ProblemCode code) {
    return code == ProblemCode.CLOCK_SKEW ? ProblemCode.PROOF_INVALID : code;
  }
}
