package dev.toque.system.gallery.scene;

import static dev.toque.system.setup.ScriptedPhone.json;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.SameSiteAttribute;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.ScriptedPhone;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody with an account, a real browser and a scripted phone.
 *
 * @param person has the browser's cookies while nobody sees the window
 */
public record Guest(Person person, PortalWindow portal) {

  private static final Pattern UUID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

  /** A page that sees what is done elsewhere would go on by itself. */
  private static final String FOLLOW_NOTHING = "document.querySelector('toque-live')?.remove()";

  public String userName() {
    return person.userName();
  }

  public ScriptedPhone phone() {
    return person.phone();
  }

  public Page page() {
    return portal.page();
  }

  /**
   * Does what is not photographed without the window, which would cost much more. The next page
   * that it opens is the same browser's.
   */
  void unseen(Consumer<Person> ceremony) {
    BrowserContext window = page().context();
    page().evaluate(FOLLOW_NOTHING);
    person.browser().setCookies(cookies(window));
    ceremony.accept(person);
    window.clearCookies();
    window.addCookies(
        person.browser().cookies().entrySet().stream()
            .map(cookie -> cookie(cookie.getKey(), cookie.getValue()))
            .toList());
  }

  /** Shows the page that the person has come to unseen. */
  void show() {
    page().navigate(person.browser().page().location());
  }

  private static Map<String, String> cookies(BrowserContext window) {
    return window.cookies().stream()
        .collect(Collectors.toMap(cookie -> cookie.name, cookie -> cookie.value));
  }

  /** As the portal sets all of its cookies. */
  private Cookie cookie(String name, String value) {
    return new Cookie(name, value)
        .setUrl(portal.url())
        .setHttpOnly(true)
        .setSameSite(SameSiteAttribute.LAX);
  }

  public void signIn() {
    portal.signIn(userName(), Person.PASSWORD);
  }

  public void press(String hook) {
    portal.hook(hook).click();
  }

  public void open(String path) {
    page().navigate(portal.url() + path);
  }

  /** Redeems the shown code on a phone; gives the number that it then shows. */
  public String redeem(ScriptedPhone newPhone, String name) {
    return redeem(portal.figures("activation-code"), newPhone, name);
  }

  /** The same with a code that the window does not show. */
  static String redeem(String code, ScriptedPhone newPhone, String name) {
    return json(newPhone.enroll(code, name)).at("/confirmation/number").asText();
  }

  public void typeNumber(String number) {
    portal.hook("confirm-number").fill(number);
    press("confirm");
  }

  /** Signs in and enrols the phone unseen; the browser stays signed in. */
  void enroll() {
    unseen(
        person -> {
          person.enroll();
          person.browser().goOn("/banner/dismiss");
        });
  }

  /** Signs out and in again unseen, up to the request that waits for the phone. */
  void signInAgain() {
    unseen(
        person -> {
          person.signOut();
          person.signIn();
        });
  }

  public void signOut() {
    press("sign-out");
    page().waitForSelector("body[data-state='sign-in']");
  }

  /** Another number of six digits. */
  public static String otherNumber(String number) {
    return number.equals("000000") ? "000001" : "000000";
  }

  /** Answers the newest request on this phone. */
  void answer(String decision, String number) {
    HttpResponse<String> answered = person.answer(decision, number);
    if (answered.statusCode() >= 500) {
      throw new IllegalStateException(answered.body());
    }
  }

  /** Approves what the browser waits for, on one of the account's phones. */
  void approve(ScriptedPhone with) {
    String number = portal.hook("number").count() > 0 ? portal.figures("number") : null;
    HttpResponse<String> answered = with.answer(Person.newestChallenge(with), "approve", number);
    if (answered.statusCode() != 200) {
      throw new IllegalStateException(answered.body());
    }
  }

  /** Names the code that the banner shows to this browser. */
  static String activationId(ScriptedBrowser browser) {
    String version = browser.page().selectFirst("toque-live").attr("data-state");
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
