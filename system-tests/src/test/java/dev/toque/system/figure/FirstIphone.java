package dev.toque.system.figure;

import com.microsoft.playwright.Page;
import dev.toque.system.browser.Handset;
import dev.toque.system.gallery.scene.Guest;
import dev.toque.system.gallery.scene.Scene;
import dev.toque.system.gallery.scene.Studio;

/** What is otherwise on an iPhone. */
final class FirstIphone implements Scene {

  /** Safari's own word for an app on the home screen. */
  private static final String ON_HOME_SCREEN =
      "Object.defineProperty(navigator, 'standalone', { value: true })";

  @Override
  public void play(Studio studio) {
    Guest ben = studio.guest("ben");
    ben.signIn();
    String code = ben.portal().figures("activation-code");
    tab(studio, code);

    Page phone = studio.iphoneWindow();
    phone.addInitScript(ON_HOME_SCREEN);
    PlayedCamera.in(phone);
    Handset.unlock(phone);
    Reader reader = Reader.with(studio, phone);
    code(reader, code);
    reader.press("next");
    reader.take("ios-unlock");
    reader.press("activate");
    reader.confirm(ben);
    reader.press("done");
    reader.take("ios-more");
    reader.press("more");
    reader.menuRow();
    reader.press("add-user");
    reader.take("ios-instructions");
    phone.context().close();
    ben.page().context().close();
  }

  private static void tab(Studio studio, String code) {
    Reader safari = Reader.with(studio, studio.iphoneWindow());
    safari.open("#" + code.replace("-", ""));
    safari.take("ios-tab");
    safari.app().page().context().close();
  }

  private static void code(Reader reader, String code) {
    reader.open("");
    reader.take("ios-start");
    reader.take("ios-paste");
    reader.press("add-user");
    reader.take("ios-code-scan");
    reader.press("camera");
    reader.find("video").waitFor();
    reader.take("ios-scan");
    reader.back();
    reader.fill("code", code);
    reader.take("ios-code-field");
    reader.take("ios-code-next");
    reader.press("next");
    reader.app().hook("account").waitFor();
  }
}
