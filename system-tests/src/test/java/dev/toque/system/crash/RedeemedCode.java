package dev.toque.system.crash;

import static dev.toque.system.setup.ScriptedPhone.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedPhone;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.Set;

/** A phone redeems the code that the browser shows. */
final class RedeemedCode implements Ceremony.Attempt {

  private final Person person;
  private final String code;
  private JsonNode enrolment;

  private RedeemedCode(Person person, String code) {
    this.person = person;
    this.code = code;
  }

  static RedeemedCode of(Person person) {
    person.browser().signIn(person.userName(), Person.PASSWORD);
    return new RedeemedCode(person, person.browser().text("activation-code"));
  }

  @Override
  public boolean succeeds() {
    HttpResponse<String> answer = person.phone().enroll(code, "Pixel 8");
    assertTrue(Set.of(200, 201, 503).contains(answer.statusCode()), answer.body());
    enrolment = json(answer);
    return answer.statusCode() != 503;
  }

  /** Another phone comes too late, a repeat is told the same, and the number makes it active. */
  @Override
  public void check() {
    String told = enrolment.path("enrollmentId").asText();
    JsonNode again = json(person.phone().enroll(code, "Pixel 8"));
    assertEquals(told, again.path("enrollmentId").asText(), again.toString());
    HttpResponse<String> other = other().enroll(code, "Another phone");
    assertEquals("code-used", json(other).path("code").asText(), other.body());
    String number = enrolment.at("/confirmation/number").asText();
    person.browser().open("/").press("confirm", Map.of("confirm-number", number));
    assertEquals("active", person.phone().me().path("status").asText());
  }

  private ScriptedPhone other() {
    return person.phone().another();
  }
}
