package dev.toque.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;

/** A running Toque and a browser to look at it. */
record Site(Toque toque, Chromium chromium) implements AutoCloseable {

  static Site open() {
    return new Site(Toque.start(Patient.SETTINGS), Chromium.start());
  }

  /** A fresh profile; its tabs share the session. */
  BrowserContext profile() {
    return chromium.window(new Browser.NewContextOptions().setLocale("en"));
  }

  /** Another tab of this profile. */
  PortalWindow tab(BrowserContext profile) {
    return new PortalWindow(profile.newPage(), toque.url());
  }

  void account(String userName) {
    new Operator(toque).putAccount(userName, Person.PASSWORD, "Ana");
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
    toque.close();
  }
}
