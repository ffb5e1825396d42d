package dev.toque.system.gallery.scene;

import static dev.toque.system.setup.ScriptedPhone.json;

import com.microsoft.playwright.Page;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;
import org.jsoup.nodes.Document;

/** A password that is forgotten, chosen by a link, and changed. */
final class PasswordScene implements Scene {

  private static final String CHOSEN = "a horse of my own";
  private static final int LETTERS = 3;

  @Override
  public void play(Studio studio) {
    forget(studio);
    choose(studio);
    change(studio);
    confirm(studio);
  }

  private static void forget(Studio studio) {
    String userName = "nobody." + studio.language() + studio.run();
    Page page = studio.window();
    page.navigate(studio.url() + "/forgot-password");
    studio.take(page, "forgot-fresh");
    forget(page, userName);
    studio.take(page, "forgot-sent");
    for (int i = 1; i < LETTERS; i++) {
      new ScriptedBrowser(studio.toque()).open("/forgot-password").type("username", userName);
    }
    page.navigate(studio.url() + "/forgot-password");
    forget(page, userName);
    studio.take(page, "forgot-too-many");
    page.context().close();
  }

  private static void forget(Page page, String userName) {
    page.locator("#username").fill(userName);
    page.locator("#username").press("Enter");
  }

  private static void choose(Studio studio) {
    Guest guest = studio.guest("choosing");
    Page page = guest.page();
    String link = json(new Operator(studio.toque()).invite(guest.userName())).path("link").asText();
    page.navigate(link);
    studio.take(page, "new-password-fresh");
    typePair(page, guest.userName(), guest.userName());
    studio.take(page, "new-password-weak");
    typePair(page, CHOSEN, CHOSEN + "!");
    studio.take(page, "new-password-different");
    typePair(page, CHOSEN, CHOSEN);
    studio.take(page, "new-password-done");
    page.navigate(link);
    typePair(page, CHOSEN, CHOSEN);
    studio.take(page, "new-password-unknown");
    page.context().close();
  }

  private static void change(Studio studio) {
    Guest guest = studio.guest("changing");
    Page page = guest.page();
    guest.unseen(Person::signIn);
    guest.open("/account");
    studio.take(page, "account-fresh");
    change(page, Person.PASSWORD, guest.userName(), guest.userName());
    studio.take(page, "account-weak");
    change(page, Person.PASSWORD, CHOSEN, CHOSEN + "!");
    studio.take(page, "account-different");
    change(page, Person.PASSWORD, CHOSEN, CHOSEN);
    studio.take(page, "account-changed");
    change(page, "something else", CHOSEN, CHOSEN);
    studio.take(page, "account-wrong");
    guest.unseen(person -> guessUntilRefused(person.browser()));
    guest.open("/account");
    do { // what refused the last guess may be over
      change(page, "something else", CHOSEN, CHOSEN);
      guest.portal().hook("problem").waitFor();
    } while (page.locator("[data-code='too-many-requests']").count() == 0);
    studio.take(page, "account-too-many");
    page.context().close();
  }

  private static void guessUntilRefused(ScriptedBrowser browser) {
    do {
      browser.open("/account");
      fill(browser.page(), "#current", "something else");
      fill(browser.page(), "#new-password", CHOSEN);
      fill(browser.page(), "#again", CHOSEN);
      browser.goOn("/account/password");
    } while (!browser.problem().equals("too-many-requests"));
  }

  private static void fill(Document page, String field, String text) {
    page.selectFirst(field).val(text);
  }

  private static void confirm(Studio studio) {
    Guest guest = studio.guest("confirming");
    Page page = guest.page();
    guest.enroll();
    guest.open("/account");
    change(page, Person.PASSWORD, CHOSEN, CHOSEN);
    studio.take(page, "confirm-change-password");
    studio.backstage().lockPhones(guest.userName());
    guest.open("/account");
    change(page, Person.PASSWORD, CHOSEN, CHOSEN);
    studio.take(page, "account-no-phone");
    page.context().close();
  }

  private static void change(Page page, String current, String password, String again) {
    page.locator("#current").fill(current);
    typePair(page, password, again);
  }

  private static void typePair(Page page, String password, String again) {
    page.locator("#new-password").fill(password);
    page.locator("#again").fill(again);
    page.locator("#again").press("Enter");
    page.waitForLoadState();
  }
}
