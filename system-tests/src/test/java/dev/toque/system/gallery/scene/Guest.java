package dev.toque.system.gallery.scene;

import static dev.toque.system.setup.ScriptedPhone.json;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedPhone;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.awaitility.Awaitility;

/** Somebody with an account, a real browser and a scripted phone. */
public record Guest(String userName, PortalWindow portal, ScriptedPhone phone) {

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  public Page page() {
    return portal.page();
  }

  /** The same person with another browser. */
  Guest at(Page other, Studio studio) {
    return new Guest(userName, new PortalWindow(other, studio.url()), phone);
  }

  public void signIn() {
    portal.signIn(userName, Person.PASSWORD);
  }

  public void press(String hook) {
    portal.hook(hook).click();
  }

  public void open(String path) {
    page().navigate(portal.url() + path);
  }

  /** Redeems the shown code on a phone; gives the number that it then shows. */
  public String redeem(ScriptedPhone newPhone, String name) {
    HttpResponse<String> enrolled = newPhone.enroll(portal.figures("activation-code"), name);
    return json(enrolled).at("/confirmation/number").asText();
  }

  public void typeNumber(String number) {
    portal.hook("confirm-number").fill(number);
    press("confirm");
  }

  /** Signs in, enrols the phone and stays signed in on the home page. */
  void enroll() {
    signIn();
    typeNumber(redeem(phone, "Pixel 8"));
    page().waitForSelector("body[data-state='home-activated']");
    page().locator("form[action='/banner/dismiss'] button").click();
    page().waitForSelector("body[data-state='home-enrolled']");
  }

  public void signOut() {
    press("sign-out");
    page().waitForSelector("body[data-state='sign-in']");
  }

  /** Answers the newest request on this phone. */
  void answer(String decision, String number) {
    HttpResponse<String> answered = phone.answer(request(phone), decision, number);
    if (answered.statusCode() >= 500) {
      throw new IllegalStateException(answered.body());
    }
  }

  /** Approves what the browser waits for, on one of the account's phones. */
  void approve(ScriptedPhone with) {
    String number = portal.hook("number").count() > 0 ? portal.figures("number") : null;
    HttpResponse<String> answered = with.answer(request(with), "approve", number);
    if (answered.statusCode() != 200) {
      throw new IllegalStateException(answered.body());
    }
  }

  JsonNode request(ScriptedPhone of) {
    return Awaitility.await()
        .atMost(PATIENCE)
        .until(of::challenges, list -> !list.isEmpty())
        .get(0);
  }

  /** Names the code that the banner shows. */
  String activationId() {
    String version = page().locator("toque-live").getAttribute("data-state");
    Matcher id = UUID.matcher(version);
    if (!id.find()) {
      throw new IllegalStateException("no activation id in " + version);
    }
    return id.group();
  }

  /** Sends a form that this page does not have, with its token. */
  public void post(String path) {
    page()
        .evaluate(
            """
            (path) => {
              const form = document.createElement("form");
              form.method = "post";
              form.action = path;
              form.append(document.querySelector("input[name=csrf]").cloneNode());
              document.body.append(form);
              setTimeout(() => form.submit());
            }
            """,
            path);
  }
}
