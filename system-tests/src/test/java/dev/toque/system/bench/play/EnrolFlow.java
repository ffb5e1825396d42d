package dev.toque.system.bench.play;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.ScriptedPhone;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/**
 * Sign-in page, password, home with QR code, inspect, enrol, number, activated: with people who
 * have no phone yet.
 */
public final class EnrolFlow implements Journey {

  private final String url;
  private final People people;

  /** With these people, each of them once. */
  public EnrolFlow(String url, People people) {
    this.url = url;
    this.people = people;
  }

  @Override
  public List<Step> begin() {
    Walk walk = new Walk(people.next(), new Visit(url));
    return List.of(
        new Step("sign-in page", walk::page),
        new Step("password, home with QR code", walk::password),
        new Step("phone inspects", walk::inspect),
        new Step("phone enrols", walk::enrol),
        new Step("home asks for the number", walk::numberAsked),
        new Step("number, home says activated", walk::number));
  }

  /** One person on the way. */
  private static final class Walk {
    private final Person person;
    private final Visit visit;
    private String number;

    private Walk(Person person, Visit visit) {
      this.person = person;
      this.visit = visit;
    }

    private void page() {
      visit.open("/login");
    }

    private void password() {
      visit.password(person);
    }

    private void inspect() {
      require(person.phone().inspect(visit.text("activation-code")), 200);
    }

    private void enrol() {
      String code = visit.text("activation-code");
      JsonNode enrolment = ScriptedPhone.json(require(person.phone().enroll(code, "Pixel 8"), 201));
      number = enrolment.at("/confirmation/number").asText();
    }

    private void numberAsked() {
      visit.open("/");
    }

    private void number() {
      visit.post("/banner/confirm", Map.of("number", number));
      if (!visit.shows("activated")) {
        throw new FlowFailed("not activated");
      }
    }
  }

  static HttpResponse<String> require(HttpResponse<String> response, int status) {
    if (response.statusCode() != status) {
      throw new FlowFailed(response.request().uri().getPath() + " gave " + response.statusCode());
    }
    return response;
  }
}
