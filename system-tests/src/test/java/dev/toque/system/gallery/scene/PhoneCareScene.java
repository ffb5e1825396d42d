package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.ScriptedPhone;

/** What a person does with the phones that they have: names, tests, a move, an unlocking. */
final class PhoneCareScene implements Scene {

  private static final String SEND_TEST =
      """
      () => {
        const { form } = [...document.querySelectorAll("[data-test='send-test']")].at(-1);
        return fetch(form.action, { method: "POST", body: new URLSearchParams(new FormData(form)) });
      }
      """;

  @Override
  public void play(Studio studio) {
    care(studio);
    unlock(studio);
  }

  private static void care(Studio studio) {
    Guest guest = studio.guest("care");
    Page page = guest.page();
    guest.enroll();
    guest.open("/phones");
    rename(page, studio.say("Ana’s Pixel", "Pixel de Ana", "王芳的手机"));
    studio.take(page, "phones-renamed");
    rename(page, " ");
    studio.take(page, "phones-name-refused");
    guest.press("send-test");
    studio.take(page, "phones-test-quiet");

    ScriptedPhone next = guest.phone().another();
    guest.unseen(person -> move(person, next));
    guest.show();
    studio.take(page, "phones-moved");
    next.allowNotifications();
    guest.unseen(
        person -> {
          press(person.browser(), "/keep");
          person.browser().goOn("/banner/dismiss");
        });
    guest.show();
    guest.portal().hook("send-test").last().click();
    studio.take(page, "phones-test-sent");
    page.evaluate(SEND_TEST); // the last one may be long ago by now
    guest.portal().hook("send-test").last().click();
    studio.take(page, "phones-test-soon");
    studio.backstage().fillPhones(guest.userName(), 2);
    page.reload();
    studio.take(page, "phones-full");
    page.context().close();
  }

  private static void rename(Page page, String name) {
    page.locator(".phone-acts__rename summary").click();
    Locator field = page.locator("form[action$='/rename'] input[name='name']");
    field.fill(name);
    field.press("Enter");
  }

  private static void unlock(Studio studio) {
    Guest guest = studio.guest("unlock");
    guest.enroll();
    guest.unseen(
        person -> {
          String code = recoveryCode(person.browser());
          person.signOut();
          studio.backstage().lockPhones(person.userName());
          person.signIn();
          person.browser().type("recovery", code);
        });
    guest.open("/phones");
    guest.page().locator("form[action$='/unlock'] button").click();
    studio.take(guest.page(), "phones-unlocked");
    guest.page().context().close();
  }

  /** The first of codes that are new and kept. */
  private static String recoveryCode(ScriptedBrowser browser) {
    browser.open("/recovery-codes").press("recovery-codes");
    String code = browser.page().selectFirst(".codes__code").text();
    browser.goOn("/recovery-codes/kept");
    return code;
  }

  /** Moves to another phone, up to the question what becomes of the first. */
  private static void move(Person person, ScriptedPhone next) {
    press(person.browser().open("/phones"), "/move");
    person.approve();
    person.completeAct();
    person.enroll(next, "Galaxy S24");
  }

  /** Presses the button whose form leads to something of a phone. */
  private static void press(ScriptedBrowser browser, String end) {
    browser.goOn(browser.page().selectFirst("form[action$=" + end + "]").attr("action"));
  }
}
