package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.Page;
import dev.toque.system.browser.Chromium;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.ScriptedPhone;
import dev.toque.system.setup.Toque;

/**
 * Where scenes are played: one Toque, one browser, one language.
 *
 * @param language of browser and pages
 * @param run keeps the accounts of a run apart from those of another on the same Toque
 */
public record Studio(
    Toque toque,
    Backstage backstage,
    Chromium chromium,
    Photographer photographer,
    String language,
    String run) {

  /** What Chromium says of itself, without saying that nobody sees it. */
  private static final String DESKTOP =
      "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0"
          + " Safari/537.36";

  private static final String ANDROID =
      "Mozilla/5.0 (Linux; Android 15; Pixel 8) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/140.0.0.0 Mobile Safari/537.36";

  private static final String IPHONE =
      "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like"
          + " Gecko) Version/18.0 Mobile/15E148 Safari/604.1";

  /** A browser without windows has refused notifications, where people have not decided yet. */
  private static final String UNDECIDED =
      "Object.defineProperty(Notification, 'permission',"
          + " { configurable: true, get: () => 'default' });";

  /** Takes the pictures. */
  public interface Photographer {

    /** Waits until the page is in this state, and photographs it. */
    void take(Page page, String state, String language);
  }

  /** The same studio for another try, which needs accounts of its own. */
  public Studio again() {
    return new Studio(toque, backstage, chromium, photographer, language, run + ".again");
  }

  /** The public origin. */
  public String url() {
    return toque.url();
  }

  /** A window of a fresh profile. */
  public Page window() {
    return window(new Browser.NewContextOptions().setUserAgent(DESKTOP));
  }

  /** A window of an Android phone's browser. */
  public Page phoneWindow() {
    return phoneWindow(ANDROID);
  }

  /** A window of an iPhone's browser. */
  public Page iphoneWindow() {
    return phoneWindow(IPHONE);
  }

  private Page phoneWindow(String userAgent) {
    return window(
        new Browser.NewContextOptions()
            .setUserAgent(userAgent)
            .setHasTouch(true)
            .setViewportSize(360, 640));
  }

  private Page window(Browser.NewContextOptions options) {
    Page page = chromium.window(options.setLocale(language)).newPage();
    page.addInitScript(UNDECIDED);
    return page;
  }

  /** The text in the studio's language. */
  public String say(String english, String spanish, String chinese) {
    return switch (language) {
      case "es" -> spanish;
      case "zh" -> chinese;
      default -> english;
    };
  }

  /** Waits until the page is in this state, and photographs it. */
  public void take(Page page, String state) {
    photographer.take(page, state, language);
  }

  /** Somebody with an account, a browser and a phone. */
  public Guest guest(String name) {
    return guest(person(name), window());
  }

  /** Somebody of the help desk. */
  Guest agent(String name) {
    Guest guest = guest(name);
    int status =
        new Operator(toque).giveRole(guest.userName(), displayName(), "helpdesk").statusCode();
    if (status != 200) {
      throw new IllegalStateException("the role was not given: " + status);
    }
    return guest;
  }

  /** Somebody whose browser shows itself in this window. */
  Guest guest(Person person, Page page) {
    return new Guest(person, new PortalWindow(page, url()));
  }

  /** Somebody whose browser nobody sees. */
  public Person person(String name) {
    String userName = name + "." + language + run;
    int status =
        new Operator(toque).putAccount(userName, Person.PASSWORD, displayName()).statusCode();
    if (status >= 300) {
      throw new IllegalStateException("the account was not made: " + status);
    }
    return new Person(userName, browser(DESKTOP), new ScriptedPhone(toque));
  }

  /** The same person with an Android phone's browser, which nobody sees. */
  Person onPhone(Person person) {
    return new Person(person.userName(), browser(ANDROID), person.phone());
  }

  private ScriptedBrowser browser(String userAgent) {
    return new ScriptedBrowser(toque, userAgent, language);
  }

  private String displayName() {
    return language.equals("zh") ? "王芳" : "Ana García";
  }
}
