package dev.toque.system.race;

import static dev.toque.system.setup.ScriptedPhone.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.setup.AtOnce;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Replicas;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.net.http.HttpResponse;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedToque.class)
class EnrolmentRaceTest {

  @RepeatedTest(5)
  void onePhonesRepeatsAreAllToldOfTheSameEnrolment(
      @Replicas(2) Toque toque, RepetitionInfo repetition) {
    Person ana = person(toque, "repeats", repetition);
    String code = ana.browser().signIn(ana.userName(), Person.PASSWORD).text("activation-code");

    List<HttpResponse<String>> answers =
        AtOnce.run(
            Stream.<Callable<HttpResponse<String>>>generate(
                    () -> () -> ana.phone().enroll(code, "Pixel 8"))
                .limit(16)
                .toList());

    Set<String> enrolments = new HashSet<>();
    for (HttpResponse<String> answer : answers) {
      assertTrue(Set.of(200, 201).contains(answer.statusCode()), answer.body());
      enrolments.add(json(answer).path("enrollmentId").asText());
    }
    assertEquals(1, enrolments.size());
    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 201).count());
  }

  @RepeatedTest(5)
  void aNumberConfirmedInManyTabsActivatesOnce(
      @Replicas(2) Toque toque, RepetitionInfo repetition) {
    Person ana = person(toque, "tabs", repetition);
    String number = redeem(ana);
    ana.browser().open("/");

    List<Integer> statuses =
        AtOnce.run(
            IntStream.range(0, 8)
                .mapToObj(i -> confirm(ana.browser().twin(), number, ScriptedBrowser::status))
                .toList());

    assertTrue(statuses.stream().allMatch(status -> status < 500), statuses.toString());
    assertEquals("active", ana.phone().me().path("status").asText());
  }

  @RepeatedTest(5)
  void confirmingAndThrowingAwayAtOnceHasOneOutcome(
      @Replicas(2) Toque toque, RepetitionInfo repetition) {
    Person ana = person(toque, "or-not", repetition);
    String number = redeem(ana);
    ana.browser().open("/");
    ScriptedBrowser no = ana.browser().twin();

    List<Integer> statuses =
        AtOnce.run(
            List.of(
                confirm(ana.browser().twin(), number, ScriptedBrowser::status),
                () -> no.press("not-my-phone").status()));

    assertTrue(statuses.stream().allMatch(status -> status < 500), statuses.toString());
    String status = ana.phone().me().path("status").asText();
    assertTrue(Set.of("active", "rejected").contains(status), status);
    ScriptedBrowser later =
        new ScriptedBrowser(toque).signIn(ana.userName(), Person.PASSWORD).open("/");
    assertEquals(status.equals("active"), later.shows("waiting"), "the phone was told " + status);
  }

  @RepeatedTest(5)
  void wrongNumbersAtOnceNeverGetMoreThanThreeTries(
      @Replicas(2) Toque toque, RepetitionInfo repetition) {
    Person ana = person(toque, "guesses", repetition);
    String number = redeem(ana);
    ana.browser().open("/");

    AtOnce.run(
        wrong(number).stream()
            .map(guess -> confirm(ana.browser().twin(), guess, ScriptedBrowser::status))
            .toList());

    assertEquals("rejected", ana.phone().me().path("status").asText());
    assertEquals("wrong-number", ana.phone().me().path("reason").asText());
  }

  private static Person person(Toque toque, String name, RepetitionInfo repetition) {
    return Person.with(toque, name + "." + repetition.getCurrentRepetition());
  }

  private static String redeem(Person person) {
    String code =
        person.browser().signIn(person.userName(), Person.PASSWORD).text("activation-code");
    return json(person.phone().enroll(code, "Pixel 8")).at("/confirmation/number").asText();
  }

  private static <T> Callable<T> confirm(
      ScriptedBrowser tab, String number, java.util.function.Function<ScriptedBrowser, T> outcome) {
    return () -> outcome.apply(tab.press("confirm", Map.of("confirm-number", number)));
  }

  private static Set<String> wrong(String number) {
    return IntStream.range(1000, 1009)
        .mapToObj(String::valueOf)
        .filter(guess -> !guess.equals(number))
        .limit(8)
        .collect(Collectors.toSet());
  }
}
