package dev.toque.system.race;

import static dev.toque.system.setup.ScriptedPhone.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.AtOnce;
import dev.toque.system.setup.Internal;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Replicas;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.ScriptedPhone;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedToque.class)
class SignInRaceTest {

  @RepeatedTest(5)
  void answerAndCancelAtOnceHaveOneOutcome(@Replicas(2) Toque toque, RepetitionInfo repetition) {
    Person ana = waiting(toque, "cancels", repetition);
    JsonNode challenge = ana.newestChallenge();
    String number = ana.numberIfAny();
    ScriptedBrowser leaving = ana.browser().twin();

    List<Integer> statuses =
        AtOnce.run(
            List.of(
                () -> ana.phone().answer(challenge, "approve", number).statusCode(),
                () -> leaving.goOn("/login/cancel").status()));

    assertTrue(Set.of(200, 409).contains(statuses.get(0)), statuses.toString());
    assertEquals(200, statuses.get(1));
    assertTrue(!leaving.open("/").shows("signed-in"), "who cancelled is not signed in");
    assertEquals(0, ana.phone().challenges().size());
  }

  @RepeatedTest(5)
  void ofTwoPhonesAnswersTheFirstIsTheOutcome(@Replicas(2) Toque toque, RepetitionInfo repetition) {
    Person ana = Person.with(toque, "phones." + repetition.getCurrentRepetition());
    ana.enroll();
    ScriptedPhone other = Internal.asPortal(toque).anotherPhone(ana);
    ana.browser().press("sign-out").signIn(ana.userName(), Person.PASSWORD);
    JsonNode challenge = ana.newestChallenge();
    String number = ana.numberIfAny();

    List<HttpResponse<String>> answers =
        AtOnce.run(
            List.of(
                () -> ana.phone().answer(challenge, "approve", number),
                () -> other.answer(challenge, "deny", null)));

    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 200).count());
    assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 409).count());
    boolean approved = answers.get(0).statusCode() == 200;
    String told = json(answers.get(approved ? 1 : 0)).path("state").asText();
    assertEquals(approved ? "approved" : "denied", told, "the slower phone is told the outcome");
    ana.browser().open("/login/confirm");
    if (approved) {
      assertTrue(ana.browser().goOn("/login/complete").shows("signed-in"));
    } else {
      assertEquals("denied", ana.browser().problem());
    }
  }

  @RepeatedTest(5)
  void oneAnswerSentOftenIsApprovedEachTime(@Replicas(2) Toque toque, RepetitionInfo repetition) {
    Person ana = waiting(toque, "again", repetition);
    JsonNode challenge = ana.newestChallenge();
    String number = ana.numberIfAny();

    List<HttpResponse<String>> answers =
        AtOnce.run(
            Stream.<Callable<HttpResponse<String>>>generate(
                    () -> () -> ana.phone().answer(challenge, "approve", number))
                .limit(8)
                .toList());

    for (HttpResponse<String> answer : answers) {
      assertEquals(200, answer.statusCode(), answer.body());
      assertEquals("approved", json(answer).path("status").asText());
    }
    assertTrue(ana.browser().open("/login/confirm").goOn("/login/complete").shows("signed-in"));
  }

  @RepeatedTest(5)
  void anApprovalCompletesOneSessionHoweverManyTabsGoOn(
      @Replicas(2) Toque toque, RepetitionInfo repetition) {
    Person ana = waiting(toque, "completes", repetition);
    ana.approve();
    ana.browser().open("/login/confirm");
    List<ScriptedBrowser> tabs = Stream.generate(ana.browser()::twin).limit(8).toList();

    List<Integer> statuses =
        AtOnce.run(
            tabs.stream()
                .<Callable<Integer>>map(tab -> () -> tab.goOn("/login/complete").status())
                .toList());

    assertTrue(statuses.stream().allMatch(status -> status < 500), statuses.toString());
    List<String> sessions =
        tabs.stream()
            .filter(tab -> tab.open("/").shows("signed-in"))
            .map(tab -> tab.cookie("toque"))
            .distinct()
            .toList();
    assertEquals(1, sessions.size(), "sessions opened by one approval");
  }

  private static Person waiting(Toque toque, String name, RepetitionInfo repetition) {
    Person person = Person.with(toque, name + "." + repetition.getCurrentRepetition());
    person.enroll();
    person.browser().press("sign-out").signIn(person.userName(), Person.PASSWORD);
    return person;
  }
}
