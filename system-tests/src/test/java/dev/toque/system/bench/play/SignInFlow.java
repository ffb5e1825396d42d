package dev.toque.system.bench.play;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedReader;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Sign-in page, password, waiting page with its stream, the phone fetches and approves with the
 * number, the page hears of it, loads itself again and completes, home: with people who have a
 * phone, in a browser that does not know them, or in the one that they used before, where there is
 * no number.
 */
public final class SignInFlow implements Journey {

  private final People people;
  private final Function<Person, Visit> browsers;

  private SignInFlow(People people, Function<Person, Visit> browsers) {
    this.people = people;
    this.browsers = browsers;
  }

  /** With these people, in turn; none of them twice at once. */
  public SignInFlow(String url, People people) {
    this(people, person -> new Visit(url));
  }

  /** The same, each of them always in the same browser. */
  public static SignInFlow inOwnBrowsers(String url, People people) {
    Map<Person, Visit> browsers = new ConcurrentHashMap<>();
    return new SignInFlow(
        people, person -> browsers.computeIfAbsent(person, own -> new Visit(url)).comeBack());
  }

  @Override
  public List<Step> begin() {
    Person person = people.next();
    Walk walk = new Walk(person, browsers.apply(person));
    return List.of(
        new Step("sign-in page", walk::page),
        new Step("password, waiting page", walk::password),
        new Step("stream opens", walk::stream),
        new Step("phone fetches", walk::fetch),
        new Step("phone approves, stream tells", walk::approve),
        new Step("waiting page again", walk::again),
        new Step("completion, home", walk::complete));
  }

  /** One person on the way. */
  private final class Walk {
    private final Person person;
    private final Visit visit;
    private BufferedReader stream;
    private JsonNode challenge;
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
      number = visit.shows("number") ? visit.text("number").replace(" ", "") : null;
    }

    private void stream() {
      stream = visit.stream("/live/confirm");
    }

    private void fetch() {
      challenge = person.phone().challenges().path(0);
    }

    private void approve() {
      EnrolFlow.require(person.phone().answer(challenge, "approve", number), 200);
      awaitApproval(stream);
    }

    private void again() {
      visit.open("/login/confirm");
    }

    private void complete() {
      visit.post("/login/complete", Map.of());
      if (!visit.shows("signed-in")) {
        throw new FlowFailed("not signed in");
      }
      people.back(person);
    }
  }

  private static void awaitApproval(BufferedReader stream) {
    try (stream) {
      String line = stream.readLine();
      while (line != null && !line.matches("data: ?approved.*")) {
        line = stream.readLine();
      }
      if (line == null) {
        throw new FlowFailed("the stream ended before the approval");
      }
    } catch (IOException failure) {
      throw new FlowFailed("the stream ended: " + failure);
    }
  }
}
