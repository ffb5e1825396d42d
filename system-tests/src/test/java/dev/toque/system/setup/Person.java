package dev.toque.system.setup;

import static dev.toque.system.setup.ScriptedPhone.json;

import com.fasterxml.jackson.databind.JsonNode;
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

  /** Signs in and enrols the phone by the typed code and its number. */
  public void enroll() {
    browser.signIn(userName, PASSWORD);
    enroll(phone);
  }

  /**
   * Adds a phone by the code that the browser shows.
   *
   * @return what activation-service told the phone
   */
  public JsonNode enroll(ScriptedPhone added) {
    JsonNode enrolment = json(added.enroll(browser.text("activation-code"), "Pixel 8"));
    String number = enrolment.path("confirmation").path("number").asText();
    browser.open("/").press("confirm", Map.of("confirm-number", number));
    return enrolment;
  }

  /** Signs in with the password and approves on the phone; the browser is then signed in. */
  public void signInWithPhone() {
    browser.signIn(userName, PASSWORD);
    String number = browser.shows("number") ? browser.text("number").replace(" ", "") : null;
    phone.answer(newestChallenge(), "approve", number);
    browser.open("/login/confirm").goOn("/login/complete");
  }

  /**
   * Signs in with the password and the phone's response to the page's question.
   *
   * @param enrolment what activation-service told the phone, which has no network
   */
  public void signInWithoutNetwork(JsonNode enrolment) {
    browser.signIn(userName, PASSWORD);
    String question = browser.text("offline-question").replace(" ", "");
    browser.type("offline-response", phone.offlineResponse(enrolment, question));
  }

  /** The request that waits for this phone. */
  public JsonNode newestChallenge() {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(phone::challenges, list -> !list.isEmpty())
        .get(0);
  }
}
