package dev.toque.system.canary;

import static dev.toque.system.setup.ScriptedPhone.json;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.system.setup.Mailbox;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.ScriptedPhone;
import dev.toque.system.setup.Toque;
import dev.toque.system.setup.Watched;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A person enrols, signs in, signs in without a network, by a recovery code and by a temporary one,
 * forgets the password, mistypes, and leaves no secret behind.
 */
class CanaryTest {

  private static final String USER_NAME = "canary";
  private static final String ADDRESS = "canary@mail.example";

  /** A language is no secret. */
  private static final int SHORTEST_SECRET = 16;

  /**
   * Answers are the truth that the portal verifies, kept as the phone signed them; a question that
   * was asked is kept so that it is asked once.
   */
  private static final String[] KEPT_BY_POSTGRES = {
    "statement of a body", "signature of a body", "question"
  };

  private static Watched watched;
  private static Toque toque;

  private final Canaries canaries = new Canaries();
  private ScriptedBrowser browser;
  private ScriptedPhone phone;

  @BeforeAll
  static void start() {
    watched = Watched.start();
    toque = watched.toque();
  }

  @AfterAll
  static void end() {
    watched.close();
  }

  @Test
  void noSecretOfAWholeStoryIsLeftBehind() throws IOException, SQLException {
    addOperatorsSecrets();
    JsonNode enrolment = enrol();
    List<String> recoveryCodes = makeRecoveryCodes();
    mistype();
    signInByPhone(USER_NAME);
    signInWithoutNetwork(enrolment);
    signInByRecoveryCode(recoveryCodes);
    signInByTemporaryCode();
    forgetThePassword();

    Map<String, Set<String>> found = new TreeMap<>();
    Remains remains = new Remains(watched);
    remains.logs().forEach((place, text) -> found.put(place, canaries.in(text)));
    remains.redis().forEach((place, text) -> found.put(place, canaries.in(text)));
    remains.traces().forEach((place, text) -> found.put(place, canaries.in(text)));
    remains.metrics().forEach((place, text) -> found.put(place, canaries.in(text)));
    remains
        .postgres()
        .forEach((place, text) -> found.put(place, canaries.in(text, KEPT_BY_POSTGRES)));

    assertTrue(found.size() > 20, "places: " + found.keySet());
    assertTrue(canaries.size() > 60, "secrets: " + canaries.names());
    found.values().removeIf(Set::isEmpty);
    assertEquals(Map.of(), found);
  }

  /** The search finds what is there: a name is not secret, and stands in all of these places. */
  @Test
  void whatIsLeftIsFound() throws IOException, SQLException {
    enrol("canary.found");
    Canaries known = new Canaries();
    known.add("name", "canary.found");
    known.add("device", phone.deviceId());
    Remains remains = new Remains(watched);

    assertEquals(Set.of("name"), known.in(remains.postgres().get("toque_portal.account")));
    assertTrue(known.in(remains.redis().get("redis/appendonly.aof")).contains("device"));
    assertTrue(known.in(remains.logs().get("logs/activation-1.log")).contains("device"));
    known.add("route", "/internal/v1/challenges");
    browser.press("sign-out");
    signInByPhone("canary.found");
    assertEquals(Set.of("route"), known.in(remains.traces().get("traces")));
    assertEquals(Set.of("route"), known.in(remains.metrics().get("metrics of push")));
  }

  private JsonNode enrol() {
    return enrol(USER_NAME);
  }

  private JsonNode enrol(String userName) {
    String password = canaries.add("password", "Tr0mbone-of-" + userName);
    new Operator(toque).putAccount(userName, password, "Ana", ADDRESS);
    canaries.add("PIN", "q7#Zw!");
    browser = new ScriptedBrowser(toque);
    phone =
        new ScriptedPhone(
            toque.url(), TestPhone.create(toque.url()).withPin("q7#Zw!"), canaries::addSent);
    signIn(userName, password);
    String code = canaries.add("activation code", browser.text("activation-code"));
    JsonNode enrolment = json(phone.enroll(code, "Pixel 8"));
    canaries.add("offline secret", enrolment.at("/offline/secret").asText());
    browser
        .open("/")
        .press("confirm", Map.of("confirm-number", enrolment.at("/confirmation/number").asText()));
    assertTrue(browser.shows("activated"));
    noteCookies();
    return enrolment;
  }

  /** A password in the field of the name, and wrong ones. */
  private void mistype() {
    browser.press("sign-out");
    signIn(canaries.add("password in place of a name", "Tr0mbone-in-the-wrong-field"), "x");
    signIn(USER_NAME, canaries.add("wrong password", "Tr0mbone-mistyped"));
    assertEquals("unauthorized", browser.problem());
  }

  private void signInByPhone(String userName) {
    signIn(userName, "Tr0mbone-of-" + userName);
    JsonNode challenge =
        Awaitility.await().until(phone::challenges, list -> !list.isEmpty()).get(0);
    String number = browser.shows("number") ? browser.text("number").replace(" ", "") : null;
    if (number != null) {
      canaries.add("number", number);
    }
    assertEquals(200, phone.answer(challenge, "approve", number).statusCode());
    browser.open("/login/confirm").goOn("/login/complete");
    assertTrue(browser.shows("signed-in"));
    noteCookies();
  }

  private void signInWithoutNetwork(JsonNode enrolment) {
    browser.press("sign-out");
    signIn(USER_NAME, "Tr0mbone-of-" + USER_NAME);
    String question = canaries.add("question", browser.text("offline-question"));
    String response = phone.offlineResponse(enrolment, question.replace(" ", ""));
    browser.type("offline-response", canaries.add("offline response", response));
    assertTrue(browser.shows("signed-in"));
    noteCookies();
  }

  private List<String> makeRecoveryCodes() {
    browser.open("/recovery-codes").press("recovery-codes");
    List<String> codes = browser.page().select(".codes__code").eachText();
    codes.forEach(code -> canaries.add("recovery code", code));
    return codes;
  }

  private void signInByRecoveryCode(List<String> codes) {
    browser.press("sign-out");
    signIn(USER_NAME, "Tr0mbone-of-" + USER_NAME);
    browser.type("recovery", codes.get(0));
    assertTrue(browser.shows("signed-in"));
    noteCookies();
  }

  private void signInByTemporaryCode() {
    String code = json(new Operator(toque).giveTemporaryCode(USER_NAME)).path("code").asText();
    browser.press("sign-out");
    signIn(USER_NAME, "Tr0mbone-of-" + USER_NAME);
    browser.type("temporary-code", canaries.add("temporary code", code));
    assertTrue(browser.shows("signed-in"));
    noteCookies();
  }

  private void forgetThePassword() {
    browser.press("sign-out").open("/forgot-password").type("username", USER_NAME);
    String link = Mailbox.link(new Mailbox(toque, ADDRESS).await("/new-password#"));
    String code = canaries.add("code of a link", link.substring(link.indexOf('#') + 1));
    String chosen = canaries.add("new password", "Tr0mbone-chosen-anew");
    browser.open("/new-password");
    browser.page().selectFirst("[name=code]").val(code);
    browser.page().select("[name=password], [name=again]").val(chosen);
    browser.goOn("/new-password");
    assertEquals(200, browser.status());
    signIn(USER_NAME, chosen);
    assertTrue(browser.shows("waiting"));
  }

  private void signIn(String userName, String password) {
    browser.signIn(userName, password);
    noteCookies();
  }

  private void noteCookies() {
    browser.cookies().entrySet().stream()
        .filter(cookie -> cookie.getValue().length() >= SHORTEST_SECRET)
        .forEach(cookie -> canaries.add("cookie " + cookie.getKey(), cookie.getValue()));
    browser
        .page()
        .select("input[name=csrf]")
        .eachAttr("value")
        .forEach(token -> canaries.add("token of a form", token));
  }

  /** Every key file, every password between the processes, the operator's token. */
  private void addOperatorsSecrets() throws IOException {
    canaries.add("operator's token", Toque.ADMIN_TOKEN);
    try (Stream<Path> files = Files.list(toque.home().resolve("keys"))) {
      for (Path file : files.filter(key -> !key.endsWith("trusted.jwks")).toList()) {
        String name = file.getFileName().toString();
        Stream.of(Files.readString(file).split("[^A-Za-z0-9_-]+"))
            .filter(part -> part.length() >= 40)
            .skip(name.equals("vapid.keys") ? 1 : 0) // the public one
            .forEach(part -> canaries.add("key " + name, part));
      }
    }
  }
}
