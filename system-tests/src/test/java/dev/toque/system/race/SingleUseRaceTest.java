package dev.toque.system.race;

import static dev.toque.system.setup.ScriptedPhone.json;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.AtOnce;
import dev.toque.system.setup.Internal;
import dev.toque.system.setup.Mailbox;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Replicas;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.ScriptedPhone;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What works once works once, however many use it at one instant, of one replica and of two. Codes
 * and answers have tests of their own.
 */
@ExtendWith(SharedToque.class)
class SingleUseRaceTest {

  private static final int ROUNDS = 2;

  /** Fewer than the tries that anything allows. */
  private static final int AT_ONCE = 6;

  @RepeatedTest(ROUNDS)
  void anOfflineResponseOpensOneSession(Toque toque) {
    offlineResponseOpensOneSession(toque);
  }

  @RepeatedTest(ROUNDS)
  void anOfflineResponseOpensOneSessionOfTwoReplicas(@Replicas(2) Toque toque) {
    offlineResponseOpensOneSession(toque);
  }

  @RepeatedTest(ROUNDS)
  void aRecoveryCodeLetsOneBrowserIn(Toque toque) {
    recoveryCodeLetsOneBrowserIn(toque);
  }

  @RepeatedTest(ROUNDS)
  void aRecoveryCodeLetsOneBrowserInOfTwoReplicas(@Replicas(2) Toque toque) {
    recoveryCodeLetsOneBrowserIn(toque);
  }

  @RepeatedTest(ROUNDS)
  void ofManyTemporaryCodesGivenAtOnceOneIsGiven(Toque toque) {
    oneTemporaryCodeIsGiven(toque);
  }

  @RepeatedTest(ROUNDS)
  void ofManyTemporaryCodesGivenAtOnceOneIsGivenByTwoReplicas(@Replicas(2) Toque toque) {
    oneTemporaryCodeIsGiven(toque);
  }

  @RepeatedTest(ROUNDS)
  void anInvitationSetsOnePassword(Toque toque) {
    invitationSetsOnePassword(toque);
  }

  @RepeatedTest(ROUNDS)
  void anInvitationSetsOnePasswordOfTwoReplicas(@Replicas(2) Toque toque) {
    invitationSetsOnePassword(toque);
  }

  @RepeatedTest(1)
  void aPasswordLinkSetsOnePassword(Toque toque) {
    passwordLinkSetsOnePassword(toque);
  }

  @RepeatedTest(1)
  void aPasswordLinkSetsOnePasswordOfTwoReplicas(@Replicas(2) Toque toque) {
    passwordLinkSetsOnePassword(toque);
  }

  @RepeatedTest(ROUNDS)
  void aVetoRemovesThePhoneOnce(Toque toque) {
    vetoRemovesThePhoneOnce(toque);
  }

  @RepeatedTest(ROUNDS)
  void aVetoRemovesThePhoneOnceOfTwoReplicas(@Replicas(2) Toque toque) {
    vetoRemovesThePhoneOnce(toque);
  }

  @RepeatedTest(ROUNDS)
  void aProofIsTakenOnce(Toque toque) {
    proofIsTakenOnce(toque);
  }

  @RepeatedTest(ROUNDS)
  void aProofIsTakenOnceByTwoReplicas(@Replicas(2) Toque toque) {
    proofIsTakenOnce(toque);
  }

  private static void offlineResponseOpensOneSession(Toque toque) {
    Person ana = Person.with(toque, name("offline"));
    ana.browser().signIn(ana.userName(), Person.PASSWORD);
    JsonNode enrolment = ana.enroll(ana.phone());
    ScriptedBrowser waiting = signOutAndIn(ana);
    String question = waiting.text("offline-question").replace(" ", "");
    String response = ana.phone().offlineResponse(enrolment, question);
    List<ScriptedBrowser> tabs = twins(waiting);

    AtOnce.run(tabs.stream().map(tab -> type(tab, "offline-response", response)).toList());

    assertEquals(1, sessionsOf(tabs));
    assertEquals(1, audited(toque, ana, "offline-right"));
  }

  private static void recoveryCodeLetsOneBrowserIn(Toque toque) {
    Person ben = Person.with(toque, name("recovery"));
    ben.enroll();
    String code =
        ben.browser()
            .open("/recovery-codes")
            .press("recovery-codes")
            .page()
            .select(".codes__code")
            .eachText()
            .get(0);
    List<ScriptedBrowser> browsers =
        Stream.generate(() -> new ScriptedBrowser(toque).signIn(ben.userName(), Person.PASSWORD))
            .limit(AT_ONCE)
            .toList();

    AtOnce.run(browsers.stream().map(browser -> type(browser, "recovery", code)).toList());

    assertEquals(1, sessionsOf(browsers));
  }

  private static void oneTemporaryCodeIsGiven(Toque toque) {
    Person carla = Person.with(toque, name("temporary"));
    carla.enroll();
    Operator operator = new Operator(toque);

    Map<Integer, Long> statuses =
        statuses(many(() -> operator.giveTemporaryCode(carla.userName())));

    assertEquals(Map.of(201, 1L, 403, AT_ONCE - 1L), statuses);
  }

  private static void invitationSetsOnePassword(Toque toque) {
    Person dora = Person.with(toque, name("invited"));

    setsOnePassword(
        toque, dora, json(new Operator(toque).invite(dora.userName())).path("code").asText());
  }

  private static void passwordLinkSetsOnePassword(Toque toque) {
    String userName = name("forgot");
    String address = userName + "@example.org";
    Person emil = Person.with(toque, userName);
    new Operator(toque).putAccount(userName, Person.PASSWORD, "Emil", address);
    ScriptedBrowser asking = new ScriptedBrowser(toque).open("/forgot-password");
    asking.page().selectFirst("#username").val(userName);
    asking.goOn("/forgot-password");
    String link = Mailbox.link(new Mailbox(toque, address).await("/new-password#"));

    setsOnePassword(toque, emil, link.substring(link.indexOf('#') + 1));
  }

  private static void setsOnePassword(Toque toque, Person person, String code) {
    List<ScriptedBrowser> browsers =
        Stream.generate(() -> new ScriptedBrowser(toque).open("/new-password"))
            .limit(AT_ONCE)
            .toList();
    List<Callable<Boolean>> settings =
        Stream.iterate(0, i -> i + 1)
            .limit(AT_ONCE)
            .<Callable<Boolean>>map(i -> () -> sets(browsers.get(i), code, password(i)))
            .toList();

    List<Boolean> outcomes = AtOnce.run(settings);

    assertEquals(1, outcomes.stream().filter(set -> set).count(), outcomes.toString());
    String chosen = password(outcomes.indexOf(true));
    ScriptedBrowser later = new ScriptedBrowser(toque).signIn(person.userName(), chosen);
    assertEquals(true, later.shows("signed-in"), "the password that was said to be set is set");
  }

  private static void vetoRemovesThePhoneOnce(Toque toque) {
    Person fritz = Person.with(toque, name("veto"));
    fritz.enroll();
    ScriptedPhone added = Internal.asPortal(toque).anotherPhone(fritz);
    String id = added.me().path("enrollmentId").asText();

    Map<Integer, Long> statuses = statuses(many(() -> fritz.phone().veto(id)));

    assertEquals(Map.of(204, (long) AT_ONCE), statuses);
    assertEquals("removed", added.me().path("status").asText());
    assertEquals(1, audited(toque, fritz, "enrolment-removed"));
  }

  private static void proofIsTakenOnce(Toque toque) {
    Person greta = Person.with(toque, name("proof"));
    greta.enroll();
    for (String path : List.of("/api/push/v1/challenges", "/api/activation/v1/enrollments/me")) {
      Supplier<HttpResponse<String>> same = greta.phone().prepared(path);

      List<HttpResponse<String>> answers = AtOnce.run(many(same::get));

      assertEquals(1, answers.stream().filter(answer -> answer.statusCode() == 200).count(), path);
      assertEquals(AT_ONCE - 1, answers.stream().filter(SingleUseRaceTest::isReplay).count(), path);
    }
  }

  private static boolean isReplay(HttpResponse<String> answer) {
    return json(answer).path("code").asText().equals("proof-replayed");
  }

  /** Each round and each Toque has people of its own. */
  private static String name(String what) {
    return "once.%s.%d".formatted(what, System.nanoTime());
  }

  private static ScriptedBrowser signOutAndIn(Person person) {
    return person.browser().press("sign-out").signIn(person.userName(), Person.PASSWORD);
  }

  private static List<ScriptedBrowser> twins(ScriptedBrowser browser) {
    return Stream.generate(browser::twin).limit(AT_ONCE).toList();
  }

  private static Callable<ScriptedBrowser> type(ScriptedBrowser tab, String field, String value) {
    return () -> tab.type(field, value);
  }

  private static boolean sets(ScriptedBrowser browser, String code, String password) {
    Document page = browser.page();
    page.selectFirst("#code").val(code);
    page.selectFirst("#new-password").val(password);
    page.selectFirst("#again").val(password);
    browser.goOn("/new-password");
    return browser.page().body().attr("data-state").equals("new-password-done");
  }

  private static String password(int i) {
    return "a password of browser " + i;
  }

  private static <T> List<Callable<T>> many(Callable<T> one) {
    return Stream.generate(() -> one).limit(AT_ONCE).toList();
  }

  private static Map<Integer, Long> statuses(List<Callable<HttpResponse<String>>> requests) {
    return AtOnce.run(requests).stream().collect(groupingBy(HttpResponse::statusCode, counting()));
  }

  private static long sessionsOf(List<ScriptedBrowser> browsers) {
    return browsers.stream()
        .filter(browser -> browser.open("/").shows("signed-in"))
        .map(browser -> browser.cookie("toque"))
        .distinct()
        .count();
  }

  private static long audited(Toque toque, Person person, String event) {
    return new Operator(toque)
        .audit(person.userName())
        .body()
        .lines()
        .filter(line -> line.contains("\"" + event + "\""))
        .count();
  }
}
