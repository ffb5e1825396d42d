package dev.toque.activation.redeem;

import static dev.toque.activation.testing.Race.countByStatus;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.testing.Database;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.Race;
import dev.toque.activation.testing.Race.Answer;
import dev.toque.activation.testing.TestAccount;
import dev.toque.activation.testing.TestAccount.IssuedTestCode;
import dev.toque.kit.testing.Stores;
import dev.toque.protocol.testing.TestPhone;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Exactly one phone wins a code (protocol.md 4.2 and 9). {@code -Drace.rounds=200} plays more
 * rounds than every day's.
 */
@QuarkusTest
@WithTestResource(Stores.class)
class RedeemRaceTest {

  private static final int ROUNDS = Integer.getInteger("race.rounds", 20);

  @Test
  void ofSixtyFourPhonesOneWinsAndTheOthersAreToldUsed() {
    for (int round = 0; round < ROUNDS; round++) {
      oneWins(TestAccount.create().firstCode());
    }
  }

  @Test
  void aRepeatThatRacesItselfGetsOneEnrolment() {
    for (int round = 0; round < ROUNDS; round++) {
      oneEnrolment(TestAccount.create().firstCode());
    }
  }

  private static void oneWins(IssuedTestCode code) {

    List<Answer> answers =
        Race.run(
            Stream.generate(() -> Race.enrol(PhoneApi.phone(), code.code())).limit(64).toList());

    assertEquals(Map.of(201, 1L, 410, 63L), countByStatus(answers));
    assertEquals(
        63, answers.stream().filter(answer -> answer.text("code").equals("code-used")).count());
    assertEquals(
        List.of("1"),
        Database.query(
            "SELECT count(*) FROM enrolment WHERE activation_id = ?", code.activationId()));
  }

  private static void oneEnrolment(IssuedTestCode code) {
    TestPhone phone = PhoneApi.phone();

    List<Answer> answers =
        Race.run(Stream.generate(() -> Race.enrol(phone, code.code())).limit(16).toList());

    assertEquals(Map.of(201, 1L, 200, 15L), countByStatus(answers));
    assertEquals(1, answers.stream().map(Answer::body).distinct().count());
  }
}
