package dev.toque.protocol.json;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.ConfirmNumber;
import dev.toque.protocol.wire.activation.GateVerification;
import dev.toque.protocol.wire.activation.IssueCode;
import dev.toque.protocol.wire.activation.OfflineVerification;
import dev.toque.protocol.wire.enrolment.ChangeGateRequest;
import dev.toque.protocol.wire.enrolment.EnrollRequest;
import dev.toque.protocol.wire.enrolment.GatedRequest;
import dev.toque.protocol.wire.enrolment.InspectRequest;
import dev.toque.protocol.wire.enrolment.RenameRequest;
import dev.toque.protocol.wire.push.MakeChallenge;
import dev.toque.protocol.wire.signin.AnswerRequest;
import dev.toque.protocol.wire.signin.TargetRequest;
import java.util.List;

class JsonFuzzTest {

  /** Everything that comes in from outside or from another service. */
  private static final List<Class<?>> BODIES =
      List.of(
          InspectRequest.class,
          EnrollRequest.class,
          RenameRequest.class,
          GatedRequest.class,
          ChangeGateRequest.class,
          TargetRequest.class,
          AnswerRequest.class,
          IssueCode.class,
          ConfirmNumber.class,
          GateVerification.class,
          OfflineVerification.class,
          MakeChallenge.class);

  @FuzzTest
  void anyBodyIsReadOrMalformed(byte[] body) {
    for (Class<?> type : BODIES) {
      try {
        StrictJson.read(body, type);
      } catch (ProblemException refused) {
        requireTold(refused);
      }
    }
  }

  @FuzzTest
  void whatIsReadIsWrittenAndReadAgain(byte[] body) {
    try {
      byte[] written = StrictJson.write(StrictJson.readTree(body));

      assertArrayEquals(written, StrictJson.write(StrictJson.readTree(written)));
    } catch (ProblemException refused) {
      requireTold(refused);
    }
  }

  private static void requireTold(ProblemException refused) {
    boolean ofACode = refused.code() == ProblemCode.CODE_MALFORMED;
    assertEquals(ofACode ? ProblemCode.CODE_MALFORMED : ProblemCode.MALFORMED, refused.code());
  }
}
