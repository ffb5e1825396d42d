package dev.toque.system.figure;

import com.microsoft.playwright.Page;
import dev.toque.system.gallery.scene.Guest;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;
import dev.toque.system.setup.ScriptedPhone;

/** From the banner to an Android phone that approves, and what else can be done with it. */
final class FirstPhone implements Scene {

  private static final String OFFER =
      """
      () => {
        const offer = new Event("beforeinstallprompt", { cancelable: true });
        offer.prompt = async () => {};
        offer.userChoice = new Promise(() => {});
        dispatchEvent(offer);
      }
      """;

  /** A browser on a desk knows no model. */
  private static final String MODEL =
      "Object.defineProperty(navigator, 'userAgentData',"
          + " { value: { getHighEntropyValues: async () => ({ model: 'Pixel 8' }) } });";

  private static final String WRONG_PIN = "9263";

  @Override
  public void play(Studio studio) {
    Page phone = studio.phoneWindow();
    PlayedCamera.in(phone);
    phone.addInitScript(MODEL);
    Reader reader = Reader.with(studio, phone);
    Guest ana = studio.guest("ana");
    Page desk = ana.page();
    ana.open("/login");
    studio.take(desk, "desk-sign-in");
    ana.signIn();
    studio.take(desk, "desk-code");
    code(reader, ana);
    account(reader);
    confirmed(studio, reader, ana);
    signIn(studio, reader, ana);
    phones(studio, reader, ana);
    menus(studio, reader);
    phone.context().close();
    desk.context().close();
  }

  private static void code(Reader reader, Guest ana) {
    reader.open("");
    reader.app().inState("app-start");
    reader.app().page().evaluate(OFFER);
    reader.take("android-offer");
    reader.open("");
    reader.take("android-start");
    reader.press("add-user");
    reader.take("android-code-scan");
    reader.press("camera");
    reader.find("video").waitFor();
    reader.take("android-scan");
    reader.back();
    reader.fill("code", ana.portal().figures("activation-code"));
    reader.take("android-code-field");
    reader.take("android-code-next");
    reader.press("next");
  }

  private static void account(Reader reader) {
    reader.take("phone-account");
    reader.press("next");
    reader.take("phone-pin");
    reader.find(".guidelines .link").click();
    reader.take("phone-guidelines");
    reader.find(".guidelines .link").click();
    reader.fillPins();
    reader.take("phone-pin-activate");
    reader.press("activate");
    reader.take("phone-number");
  }

  private static void confirmed(Studio studio, Reader reader, Guest ana) {
    ana.page().waitForSelector("body[data-state='home-number']");
    studio.take(ana.page(), "desk-number");
    reader.confirm(ana);
    reader.take("phone-notify");
    reader.take("phone-done");
    reader.press("done");
    reader.take("android-more");
    reader.take("phone-check");
    reader.take("phone-home-scan");
    ana.page().locator("form[action='/banner/dismiss'] button").click();
    studio.take(ana.page(), "desk-home");
    ana.open("/account");
    studio.take(ana.page(), "desk-password");
    ana.signOut();
  }

  private static void signIn(Studio studio, Reader reader, Guest ana) {
    Page desk = ana.page();
    ana.signIn();
    reader.take("phone-request-number");
    studio.take(desk, "desk-waiting");
    studio.take(desk, "desk-resend");
    studio.take(desk, "desk-scan");
    studio.take(desk, "desk-other-ways");
    desk.locator(".ladder__summary").click();
    studio.take(desk, "desk-offline");
    studio.take(desk, "desk-recovery");
    studio.take(desk, "desk-temporary");
    reader.fill("number", ana.portal().figures("number"));
    reader.fill("pin", WRONG_PIN);
    reader.press("approve");
    reader.take("phone-wrong-pin");
    reader.approve(ana);
    desk.waitForSelector("body[data-state='home-enrolled']");
    ana.signOut();

    ana.signIn();
    reader.take("phone-request");
    reader.take("phone-approve");
    reader.take("phone-deny");
    reader.press("deny");
    reader.take("phone-report");
    reader.back();
    reader.approve(ana);
    desk.waitForSelector("body[data-state='home-enrolled']");
  }

  /** With a second one, which can be removed. */
  private static void phones(Studio studio, Reader reader, Guest ana) {
    Page desk = ana.page();
    ana.open("/phones");
    ana.press("add-phone");
    reader.approve(ana);
    ana.portal().hook("activation-code").waitFor();
    ana.typeNumber(ana.redeem(new ScriptedPhone(studio.toque()), "Galaxy S24"));
    desk.waitForSelector("body[data-state='phones-activated']");
    desk.locator("form[action='/banner/dismiss'] button").click();
    studio.take(desk, "desk-phones");
    studio.take(desk, "desk-remove");
  }

  private static void menus(Studio studio, Reader reader) {
    reader.open("");
    reader.press("more");
    reader.take("phone-two-factor");
    reader.app().hook("hide-accounts").check();
    reader.menuRow();
    reader.take("phone-add");
    reader.take("phone-offline-menu");
    reader.press("offline");
    reader.take("phone-offline");
    reader.open("");
    reader.take("phone-sign-in");
    reader.press("services");
    reader.take("phone-services");
    reader.menuRow();
    reader.take("phone-authenticate");
    reader.press("add-user");
    reader.take("android-instructions");
    reader.press("to-code");

    Guest other = studio.guest("office");
    other.signIn();
    reader.app().typeCode(other.portal().figures("activation-code"));
    reader.press("next");
    reader.take("phone-pin-existing");
    other.page().context().close();
  }
}
