package dev.toque.activation.confirmation;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.activation.testing.Database;
import dev.toque.activation.testing.PhoneApi;
import dev.toque.activation.testing.PortalApi;
import dev.toque.activation.testing.Race;
import dev.toque.activation.testing.Race.Answer;
import dev.toque.activation.testing.TestAccount;
import dev.toque.activation.testing.TestAccount.IssuedTestCode;
import dev.toque.kit.testing.Stores;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.http.HttpRequest;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Confirmation against everything else that may happen at the same instant. */
@QuarkusTest
@WithTestResource(Stores.class)
class ConfirmRaceTest {

  private final TestAccount account = TestAccount.create();

  @RepeatedTest(8)
  void ofTwoPhonesThatAreConfirmedAtOnceOneBecomesActive() {
    IssuedTestCode first = account.firstCode();
    IssuedTestCode second = account.firstCode();

    List<Answer> answers =
        Race.run(List.of(confirm(first, enrol(first)), confirm(second, enrol(second))));

    assertEquals(1, answers.stream().filter(answer -> isIn("active", answer)).count());
    assertEquals(
        List.of("ACTIVE", "REJECTED"),
        Database.query(
            "SELECT state FROM enrolment WHERE account_id = ? ORDER BY state", account.id()));
  }

  @RepeatedTest(8)
  void whenConfirmationRacesRejectionBothSeeOneOutcome() {
    IssuedTestCode code = account.firstCode();

    List<Answer> answers =
        Race.run(
            List.of(
                confirm(code, enrol(code)),
                Race.portal("/codes/" + code.activationId() + "/reject", "")));

    String outcome = PortalApi.state(code.activationId()).jsonPath().getString("state");
    answers.forEach(answer -> assertEquals(outcome, answer.text("state")));
    assertEquals(
        outcome.equals("active"),
        PortalApi.account(account.id()).jsonPath().getBoolean("everActive"));
  }

  @RepeatedTest(4)
  void numbersGuessedAtOnceAreThreeAtMost() {
    IssuedTestCode code = account.firstCode();
    String right = enrol(code);
    String wrong = right.equals("0000") ? "0001" : "0000";

    Race.run(IntStream.range(0, 16).mapToObj(i -> confirm(code, wrong)).toList());

    assertEquals(
        List.of("3"),
        Database.query(
            "SELECT count(*) FROM audit_event WHERE activation_id = ? AND event = 'confirmation-number-wrong'",
            code.activationId()));
  }

  private static boolean isIn(String state, Answer answer) {
    return answer.text("state").equals(state);
  }

  private static String enrol(IssuedTestCode code) {
    return PhoneApi.enrol(PhoneApi.phone(), code.code())
        .then()
        .statusCode(201)
        .extract()
        .jsonPath()
        .getString("confirmation.number");
  }

  private static HttpRequest confirm(IssuedTestCode code, String number) {
    return Race.portal(
        "/codes/" + code.activationId() + "/confirm", "{\"number\":\"%s\"}".formatted(number));
  }
}
