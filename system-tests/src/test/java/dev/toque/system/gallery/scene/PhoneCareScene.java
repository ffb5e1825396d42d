package dev.toque.system.gallery.scene;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
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

    page.locator("form[action$='/move'] button").click();
    guest.portal().hook("waiting").waitFor();
    guest.approve(guest.phone());
    guest.portal().hook("activation-code").waitFor();
    ScriptedPhone next = new ScriptedPhone(studio.toque());
    guest.typeNumber(guest.redeem(next, "Galaxy S24"));
    studio.take(page, "phones-moved");
    page.locator("form[action$='/keep'] button").click();
    page.waitForSelector("body[data-state='phones-activated']");
    page.locator("form[action='/banner/dismiss'] button").click();
    page.waitForSelector("body[data-state='phones']");

    next.allowNotifications();
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
    Page page = guest.page();
    guest.enroll();
    guest.open("/recovery-codes");
    guest.press("recovery-codes");
    String code = page.locator(".codes__code").first().textContent().strip();
    page.locator("form[action='/recovery-codes/kept'] button").click();
    page.waitForSelector("body[data-state='recovery-codes']");
    guest.signOut();
    studio.backstage().lockPhones(guest.userName());

    guest.signIn();
    guest.portal().hook("recovery").fill(code);
    guest.portal().hook("recovery").press("Enter");
    guest.portal().hook("signed-in").waitFor();
    guest.open("/phones");
    page.locator("form[action$='/unlock'] button").click();
    studio.take(page, "phones-unlocked");
    page.context().close();
  }
}
