package dev.toque.system.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.Addresses;
import dev.toque.system.setup.Http;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Watched;
import dev.toque.system.watch.Spans.Received;
import java.net.http.HttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Spans as a collector gets them from the three services. */
@ExtendWith(WatchedToque.class)
class TracesTest {

  private static final String STRANGERS = "0af7651916cd43dd8448eb211c80319c";

  private static Watched watched;
  private static String challengeId;

  @BeforeAll
  static void signIn(Watched running) {
    watched = running;
    Person eva = Person.with(running.toque(), "eva.traced");
    eva.enroll();
    eva.phone().allowNotifications(running.outside().origin() + "/eva");
    eva.browser().press("sign-out");
    eva.browser().signIn("eva.traced", Person.PASSWORD);
    JsonNode challenge = eva.newestChallenge();
    challengeId = challenge.path("id").asText();
    eva.phone().answer(challenge, "approve", eva.numberIfAny());
    eva.completeSignIn();
    assertTrue(eva.browser().shows("signed-in"));
  }

  @Test
  void oneTraceLeadsFromTheBrowsersRequestToThePhonesAnswer() {
    List<Received> trace = await("challenge-consumed");

    assertEquals(
        Set.of("portal-service", "activation-service", "push-service"),
        trace.stream().map(Received::service).collect(Collectors.toSet()));
    List<Received> first = trace.stream().filter(Received::first).toList();
    assertEquals(List.of("POST /login"), first.stream().map(Received::name).toList());
    assertEquals("portal-service", first.get(0).service());
    for (String name :
        new String[] {
          "POST /internal/v1/challenges", "notification", "challenge-seen", "challenge-approved"
        }) {
      assertTrue(names(trace).contains(name), name + " is missing in " + names(trace));
    }
  }

  @Test
  void everySpanIsBelowAnotherOneOfItsTrace() {
    List<Received> trace = await("challenge-consumed");
    Set<String> ids = trace.stream().map(Received::spanId).collect(Collectors.toSet());

    assertEquals(
        List.of(),
        trace.stream().filter(one -> !one.first() && !ids.contains(one.parentId())).toList());
  }

  @Test
  void aTraceThatSomebodyOutsideNamesIsNotGoneOnWith() {
    HttpClient stranger = HttpClient.newHttpClient();
    int before = spans().size();
    Http.send(
        stranger,
        Http.request(new Addresses(watched.toque()).of("portal").resolve("/login"))
            .header("traceparent", "00-" + STRANGERS + "-b7ad6b7169203331-01")
            .GET()
            .build());

    patiently().until(() -> spans().size() > before);
    assertEquals(
        List.of(), spans().stream().filter(one -> one.traceId().equals(STRANGERS)).toList());
  }

  /** The trace in which something is told of the challenge. */
  private static List<Received> ofSignIn(List<Received> spans) {
    Set<String> ids =
        spans.stream()
            .filter(one -> one.challengeId().equals(challengeId))
            .map(Received::traceId)
            .collect(Collectors.toSet());
    return spans.stream().filter(one -> ids.contains(one.traceId())).toList();
  }

  /** Each service exports by itself: waits for the last span, and for the first one. */
  private static List<Received> await(String last) {
    return patiently()
        .until(
            () -> ofSignIn(spans()),
            trace -> names(trace).contains(last) && names(trace).contains("POST /login"));
  }

  private static Set<String> names(List<Received> trace) {
    return trace.stream().map(Received::name).collect(Collectors.toSet());
  }

  private static List<Received> spans() {
    return Spans.of(watched.outside().traces());
  }

  private static ConditionFactory patiently() {
    return Awaitility.await().atMost(Duration.ofSeconds(20));
  }
}
