package dev.toque.system.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.Addresses;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Watched;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/**
 * Dashboards and alarms find their series in what the services really export. Prometheus reads them
 * while people enrol and sign in.
 */
@ExtendWith(WatchedToque.class)
class MonitoringTest {

  private static final String UNKNOWN_CODE = "0000-0000-0000";

  @TempDir static Path folder;

  private static Watched watched;
  private static Prometheus prometheus;

  /** What others had done before. */
  private static Map<String, Double> before;

  @BeforeAll
  static void play(Watched running) throws IOException {
    watched = running;
    prometheus = Prometheus.start(folder, Monitoring.rules(), jobs());
    prometheus.await("sum(up) == 3");
    before = steps();
    Person ana = enrolled("ana.watched");
    awaitSignIns(1);
    // what happened once has no rate yet: a series begins with its first value
    enrolled("ben.watched");
    ana.browser().press("sign-out");
    ana.signInWithPhone();
    awaitSignIns(3);
  }

  @AfterAll
  static void end() {
    prometheus.close();
  }

  @Test
  void rulesAreSound() throws IOException, InterruptedException {
    Path rules = Files.writeString(folder.resolve("checked.yml"), Monitoring.rules());

    assertEquals("", Prometheus.faults(rules));
  }

  @Test
  void eachPanelOfADashboardShowsNumbers() throws IOException {
    assertEquals(Map.of(), withoutNumbers(Monitoring.panels()));
  }

  @Test
  void eachAlarmAndRecordedSeriesFindsWhatItLooksAt() throws IOException {
    // of a budget the recorded series are looked at, which the next evaluation writes
    prometheus.await("toque:notifications_lost:ratio_rate3d");

    assertEquals(Map.of(), withoutNumbers(Monitoring.conditions()));
  }

  @Test
  void noAlarmIsRaisedWhileAllIsWell() {
    assertEquals("[]", prometheus.ask("ALERTS{alertstate=\"firing\"}").toString());
  }

  @Test
  void bothFunnelsAreCountedStepByStep() {
    Map<String, Double> taken = steps();
    taken.replaceAll((step, times) -> times - before.get(step));

    for (String step : new String[] {"shown", "seen", "redeemed", "activated"}) {
      assertEquals(2.0, taken.get("enrolment " + step + " "), step);
    }
    for (String step : new String[] {"made", "notified", "fetched", "consumed"}) {
      assertEquals(3.0, taken.get("sign-in " + step + " "), step);
    }
    assertEquals(5.0, taken.get("sign-in password-accepted "));
    assertEquals(2.0, taken.get("sign-in password-refused unauthorized"));
    assertEquals(3.0, taken.get("sign-in answered approved"));
    assertEquals(3.0, taken.get("sign-in completed second-factor"));
    assertEquals(2.0, taken.get("sign-in completed password-alone"));
  }

  /** Makes an account, mistypes, enrols, has notifications sent and signs in with the phone. */
  private static Person enrolled(String userName) {
    Person person = Person.with(watched.toque(), userName);
    person.browser().signIn(userName, "not the password");
    assertEquals(404, person.phone().inspect(UNKNOWN_CODE).statusCode());
    person.browser().signIn(userName, Person.PASSWORD);
    person.phone().inspect(person.browser().text("activation-code"));
    person.enroll(person.phone());
    person.phone().allowNotifications(watched.outside().origin() + "/" + userName);
    person.browser().press("sign-out");
    person.signInWithPhone();
    assertTrue(person.browser().shows("signed-in"));
    return person;
  }

  private static Map<String, URI> jobs() {
    Addresses addresses = new Addresses(watched.toque());
    return Stream.of("activation", "push", "portal")
        .collect(Collectors.toMap(service -> "toque-" + service, addresses::managementOf));
  }

  /** Each service is read by itself: of the portal and of push-service this is the last step. */
  private static void awaitSignIns(int times) {
    for (String step : new String[] {"sign-in completed second-factor", "sign-in consumed "}) {
      Awaitility.await().until(() -> steps().get(step) >= before.get(step) + times);
    }
  }

  /** How often each step was taken, as Prometheus knows it. */
  private static Map<String, Double> steps() {
    Map<String, Double> steps = new TreeMap<>();
    for (JsonNode series : prometheus.ask("toque_steps_total")) {
      JsonNode labels = series.path("metric");
      String step =
          "%s %s %s"
              .formatted(
                  labels.path("funnel").asText(),
                  labels.path("step").asText(),
                  labels.path("detail").asText());
      steps.put(step, series.at("/value/1").asDouble());
    }
    return steps;
  }

  private static Map<String, String> withoutNumbers(Map<String, String> expressions) {
    Map<String, String> failing = new TreeMap<>(expressions);
    failing.values().removeIf(MonitoringTest::givesNumbers);
    return failing;
  }

  private static boolean givesNumbers(String expression) {
    String asked = expression.replace("$__rate_interval", "1m").replace("$__range", "5m");
    for (JsonNode series : prometheus.ask(asked)) {
      if (!Double.isNaN(series.at("/value/1").asDouble(Double.NaN))) {
        return true;
      }
    }
    return false;
  }
}
