package dev.toque.system.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import dev.toque.system.setup.Operator;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;

/** A running Toque and a browser to look at it. */
record Site(Toque toque, Chromium chromium) implements AutoCloseable {

  /** Of its own, because tests kill parts of it; it shares its machine, so it waits longer. */
  private static final Map<String, String> PATIENT =
      Map.of(
          "TOQUE_PORTAL_STORE_PATIENCE", "5s",
          "TOQUE_ACTIVATION_STORE_PATIENCE", "5s",
          "TOQUE_PUSH_STORE_PATIENCE", "5s",
          "QUARKUS_REST_CLIENT_ACTIVATION_READ_TIMEOUT", "6000",
          "QUARKUS_REST_CLIENT_PUSH_READ_TIMEOUT", "6000",
          "QUARKUS_DATASOURCE_REACTIVE_ADDITIONAL_PROPERTIES_STATEMENT_TIMEOUT", "4500");

  static Site open() {
    return new Site(Toque.start(PATIENT), Chromium.start());
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
