package dev.toque.system.crash;

import static dev.toque.system.setup.ScriptedPhone.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.Person;
import java.net.http.HttpResponse;
import java.util.Set;

/** A phone approves a sign-in. */
final class AnsweredChallenge implements Ceremony.Attempt {

  private final Person person;
  private final JsonNode challenge;
  private final String number;

  private AnsweredChallenge(Person person, JsonNode challenge, String number) {
    this.person = person;
    this.challenge = challenge;
    this.number = number;
  }

  static AnsweredChallenge of(Person person) {
    person.enroll();
    person.browser().press("sign-out").signIn(person.userName(), Person.PASSWORD);
    return new AnsweredChallenge(person, person.newestChallenge(), person.number());
  }

  @Override
  public boolean succeeds() {
    HttpResponse<String> answer = person.phone().answer(challenge, "approve", number);
    assertTrue(Set.of(200, 503).contains(answer.statusCode()), answer.body());
    return answer.statusCode() == 200 && json(answer).path("status").asText().equals("approved");
  }

  /** The approval opens the session, and no try at the gate is lost. */
  @Override
  public void check() {
    person.browser().open("/login/confirm").goOn("/login/complete");
    assertTrue(person.browser().shows("signed-in"), () -> person.browser().page().text());
    assertEquals(5, person.phone().me().path("triesLeft").asInt());
  }
}
