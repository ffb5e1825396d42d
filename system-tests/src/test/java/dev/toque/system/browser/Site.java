package dev.toque.system.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/**
 * A running Toque and a browser to look at it; {@link SiteOfClass} gives a test class its own.
 *
 * @param ownToque whether it ends with the site
 */
public record Site(Toque toque, Chromium chromium, boolean ownToque) implements AutoCloseable {

  /** One with a Toque of its own, parts of which may be killed. */
  static Site open() {
    return new Site(Toque.start(Patient.SETTINGS), Chromium.start(), true);
  }

  /** One where others look, too. */
  static Site at(Toque toque) {
    return new Site(toque, Chromium.start(), false);
  }

  /** A fresh profile; its tabs share the session. */
  public BrowserContext profile() {
    return chromium.window(new Browser.NewContextOptions().setLocale("en"));
  }

  /** Another tab of this profile. */
  public PortalWindow tab(BrowserContext profile) {
    return new PortalWindow(profile.newPage(), toque.url());
  }

  /** A new account's window, signed in, with the banner's code. */
  public PortalWindow signedIn(String userName) {
    new Operator(toque).putAccount(userName, Person.PASSWORD, "Ana");
    PortalWindow portal = tab(profile());
    portal.signIn(userName, Person.PASSWORD);
    assertThat(portal.hook("qr")).isVisible();
    portal.awaitScripts();
    return portal;
  }

  /** A new account's person, with the portal on a computer and the app on a phone. */
  public Couple couple(String userName) {
    return Couple.of(toque, chromium, Handset.ANDROID.app(chromium), userName);
  }

  /** The phone app in this page. */
  public PhoneWindow phone(Page page) {
    PhoneWindow phone = new PhoneWindow(page, toque.url());
    phone.open();
    return phone;
  }

  /** Kills a child of the launcher, which starts it again. */
  void kill(String child) {
    try {
      String pid = Files.readString(toque.home().resolve("run/" + child + ".pid")).strip();
      ProcessHandle process = ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
      process.destroyForcibly();
      process.onExit().join();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  @Override
  public void close() {
    chromium.close();
    if (ownToque) {
      toque.close();
    }
  }
}
