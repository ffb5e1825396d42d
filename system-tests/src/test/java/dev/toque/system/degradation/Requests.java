package dev.toque.system.degradation;

import static dev.toque.system.setup.ScriptedPhone.json;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.Toque;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Three requests that each change something: a phone enrols, a browser signs in, a phone approves.
 */
final class Requests {

  private static final String UNAVAILABLE = "unavailable";

  private final Person newcomer;
  private final String code;
  private final Person guest;
  private final ScriptedBrowser loginPage;
  private final Person waiting;
  private final JsonNode challenge;
  private final String number;

  /** Leads three people to the moment before. */
  Requests(Toque toque) {
    newcomer = Person.with(toque, name("newcomer"));
    code = newcomer.browser().signIn(newcomer.userName(), Person.PASSWORD).text("activation-code");
    guest = Person.with(toque, name("guest"));
    guest.enroll();
    loginPage = guest.browser().press("sign-out").open("/login").twin();
    waiting = Person.with(toque, name("waiting"));
    waiting.enroll();
    waiting.browser().press("sign-out").signIn(waiting.userName(), Person.PASSWORD);
    challenge = waiting.newestChallenge();
    number = waiting.number();
  }

  /** What they come to: {@code done}, {@code unavailable}, or what should not be. */
  List<Supplier<String>> all() {
    return List.of(this::enrol, this::signIn, this::approve);
  }

  String enrol() {
    return outcome(newcomer.phone().enroll(code, "Pixel 8"));
  }

  String signIn() {
    ScriptedBrowser browser =
        loginPage
            .twin()
            .press("sign-in", Map.of("username", guest.userName(), "password", Person.PASSWORD));
    if (browser.status() == 503) {
      return browser.shows("problem") ? browser.problem() : "503 of the gateway";
    }
    return browser.shows("waiting") ? "done" : browser.page().text();
  }

  String approve() {
    return outcome(waiting.phone().answer(challenge, "approve", number));
  }

  /** Nobody who asks is let in by mistake, and who was right is let in. */
  String complete() {
    return waiting.browser().open("/login/confirm").goOn("/login/complete").shows("signed-in")
        ? "done"
        : waiting.browser().page().text();
  }

  private static String outcome(HttpResponse<String> answer) {
    if (answer.statusCode() == 200 || answer.statusCode() == 201) {
      return "done";
    }
    String problem = json(answer).path("code").asText();
    return answer.statusCode() == 503 && problem.equals(UNAVAILABLE)
        ? UNAVAILABLE
        : answer.statusCode() + " " + answer.body();
  }

  private static String name(String who) {
    return "degraded.%s.%d".formatted(who, System.nanoTime());
  }
}
