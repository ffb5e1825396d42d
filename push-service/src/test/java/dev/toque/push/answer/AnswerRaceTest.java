package dev.toque.push.answer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kit.testing.Stores;
import dev.toque.push.testing.FakeActivation;
import dev.toque.push.testing.Person;
import dev.toque.push.testing.PhoneApi;
import dev.toque.push.testing.Portal;
import dev.toque.push.testing.Race;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.ValidatableResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.RepeatedTest;

/** Several at one instant: one outcome, and everybody is told the same (security.md, Sign-in). */
@QuarkusTest
@WithTestResource(Stores.class)
@WithTestResource(FakeActivation.class)
class AnswerRaceTest {

  private final Person person = Person.someone();
  private final PhoneApi phone = person.phone();
  private final PhoneApi other = person.phone();

  @RepeatedTest(10)
  void ofTwoPhonesTheFirstWins() {
    String id = Portal.ask(person);
    String approval = phone.phone().answerBody(phone.fetch(id), "approve", Portal.NUMBER);
    String denial = other.phone().answerBody(other.fetch(id), "deny", null);

    List<Told> told =
        Race.run(List.of(() -> send(phone, id, approval), () -> send(other, id, denial)));

    String state = state(id);
    assertEquals(1, told.stream().filter(Told::won).count());
    told.forEach(one -> assertEquals(state, one.status()));
  }

  @RepeatedTest(10)
  void denialAndCancelHaveOneOutcome() {
    String id = Portal.ask(person);
    String denial = phone.phone().answerBody(phone.fetch(id), "deny", null);

    List<Told> told =
        Race.run(List.of(() -> send(phone, id, denial), () -> told(Portal.cancel(id))));

    String state = state(id);
    told.forEach(one -> assertEquals(state, one.status()));
  }

  @RepeatedTest(10)
  void afterApprovalAndCancelNobodyCanConsume() {
    String id = Portal.ask(person);
    String approval = phone.phone().answerBody(phone.fetch(id), "approve", Portal.NUMBER);

    List<Told> told =
        Race.run(List.of(() -> send(phone, id, approval), () -> told(Portal.cancel(id))));

    assertEquals("cancelled", state(id));
    assertEquals("cancelled", told.get(1).status());
    assertTrue(told.get(0).won() || told.get(0).status().equals("cancelled"));
    Portal.consume(id).statusCode(409);
  }

  @RepeatedTest(10)
  void ofConsumeAndCancelOneWins() {
    String id = Portal.ask(person);
    phone.approve(id, Portal.NUMBER).statusCode(200);

    List<Told> told =
        Race.run(List.of(() -> told(Portal.consume(id)), () -> told(Portal.cancel(id))));

    String state = state(id);
    told.forEach(one -> assertEquals(state, one.status()));
  }

  @RepeatedTest(3)
  void anApprovalIsConsumedOnce() {
    String id = Portal.ask(person);
    phone.approve(id, Portal.NUMBER).statusCode(200);

    List<Told> told = Race.run(times(16, () -> told(Portal.consume(id))));

    assertEquals(1, told.stream().filter(Told::won).count());
    told.forEach(one -> assertEquals("consumed", one.status()));
  }

  @RepeatedTest(3)
  void theSameAnswerManyTimesAtOnceIsOneAnswer() {
    String id = Portal.ask(person);
    String view = phone.fetch(id);
    List<Callable<Told>> repeats =
        times(8, () -> send(phone, id, phone.phone().answerBody(view, "approve", Portal.NUMBER)));

    List<Told> told = Race.run(repeats);

    told.forEach(one -> assertEquals(new Told(200, "approved"), one));
  }

  @RepeatedTest(3)
  void ofARightAndAWrongNumberAtOnceOneDecides() {
    String id = Portal.ask(person);
    String right = phone.phone().answerBody(phone.fetch(id), "approve", Portal.NUMBER);
    String wrong = other.phone().answerBody(other.fetch(id), "approve", Portal.WRONG_NUMBER);

    List<Told> told = Race.run(List.of(() -> send(phone, id, right), () -> send(other, id, wrong)));

    String state = state(id);
    told.forEach(one -> assertEquals(state, one.status()));
  }

  private static Told send(PhoneApi from, String id, String body) {
    return told(from.send(id, body));
  }

  private static Told told(ValidatableResponse response) {
    JsonPath body = response.extract().jsonPath();
    int httpStatus = response.extract().statusCode();
    if (body.getString("state") != null) {
      return new Told(httpStatus, body.getString("state"));
    }
    return new Told(httpStatus, body.getString(httpStatus == 200 ? "status" : "code"));
  }

  private static String state(String id) {
    return Portal.state(id).extract().path("state");
  }

  private static <T> List<Callable<T>> times(int count, Callable<T> runner) {
    return IntStream.range(0, count).mapToObj(i -> runner).toList();
  }

  /** What somebody was told: the HTTP status, and where the challenge stands. */
  private record Told(int httpStatus, String status) {

    boolean won() {
      return httpStatus == 200;
    }
  }
}
