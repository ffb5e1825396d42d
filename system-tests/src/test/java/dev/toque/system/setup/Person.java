package dev.toque.system.setup;

import static dev.toque.system.setup.ScriptedPhone.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import org.awaitility.Awaitility;

/**
 * A person with a browser and a phone, and the ceremonies they know.
 *
 * @param userName name of an account that exists
 */
public record Person(String userName, ScriptedBrowser browser, ScriptedPhone phone) {

  /** The password of every test account. */
  public static final String PASSWORD = "correct horse battery";

  private static final Duration PATIENCE = Duration.ofSeconds(10);

  /** Makes an account and gives its person a browser and a phone. */
  public static Person with(Toque toque, String userName) {
    int status = new Operator(toque).putAccount(userName, PASSWORD, "Ana " + userName).statusCode();
    if (status != 201 && status != 200) {
      throw new IllegalStateException("the account was not made: " + status);
    }
    return new Person(userName, new ScriptedBrowser(toque), new ScriptedPhone(toque));
  }

  /** The same with the phone enrolled and the browser signed in. */
  public static Person enrolled(Toque toque, String userName) {
    Person person = with(toque, userName);
    person.enroll();
    return person;
  }

  /** Signs in with the password, up to whatever page follows. */
  public void signIn() {
    browser.signIn(userName, PASSWORD);
  }

  /** Signs out. */
  public void signOut() {
    browser.open("/").press("sign-out");
  }

  /** Signs in and enrols the phone by the typed code and its number. */
  public void enroll() {
    signIn();
    enroll(phone);
  }

  /**
   * Adds a phone by the code that the browser shows.
   *
   * @return what activation-service told the phone
   */
  public JsonNode enroll(ScriptedPhone added) {
    return enroll(added, "Pixel 8");
  }

  /** The same with a phone of this name. */
  public JsonNode enroll(ScriptedPhone added, String name) {
    JsonNode enrolment = json(added.enroll(code(), name));
    confirm(enrolment.path("confirmation").path("number").asText());
    return enrolment;
  }

  /** The code that the browser shows. */
  public String code() {
    return browser.text("activation-code");
  }

  /** Types the number that the phone shows on the page that has shown the code. */
  public void confirm(String number) {
    browser.reload().press("confirm", Map.of("confirm-number", number));
  }

  /** Signs in with the password and approves on the phone; the browser is then signed in. */
  public void signInWithPhone() {
    signIn();
    approve();
    completeSignIn();
  }

  /** The number that the waiting page shows. */
  public String number() {
    return browser.text("number").replace(" ", "");
  }

  /** The same; {@code null} where it shows none, as a tap is enough there. */
  public String numberIfAny() {
    return browser.shows("number") ? number() : null;
  }

  /** Answers the newest request on the phone. */
  public HttpResponse<String> answer(String decision, String number) {
    return phone.answer(newestChallenge(), decision, number);
  }

  /** Approves on the phone what the browser waits for. */
  public HttpResponse<String> approve() {
    return answer("approve", numberIfAny());
  }

  /** Goes on after the phone's yes to a sign-in; the browser is then signed in. */
  public void completeSignIn() {
    browser.open("/login/confirm").goOn("/login/complete");
  }

  /** Goes on after the phone's yes to another act. */
  public void completeAct() {
    browser.open("/confirm").goOn("/confirm/complete");
  }

  /**
   * Signs in with the password and the phone's response to the page's question.
   *
   * @param enrolment what activation-service told the phone, which has no network
   */
  public void signInWithoutNetwork(JsonNode enrolment) {
    signIn();
    String question = browser.text("offline-question").replace(" ", "");
    browser.type("offline-response", phone.offlineResponse(enrolment, question));
  }

  /** The request that waits for the phone. */
  public JsonNode newestChallenge() {
    return newestChallenge(phone);
  }

  /** The request that waits for this one of several phones. */
  public static JsonNode newestChallenge(ScriptedPhone phone) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(phone::challenges, list -> !list.isEmpty())
        .get(0);
  }
}
