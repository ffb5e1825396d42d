package dev.toque.local.demo;

import dev.toque.local.home.Home;
import dev.toque.local.terminal.CannotStart;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import java.util.stream.Stream;

/** Makes the demo accounts by the admin API, once, with readable passwords of their own. */
public final class DemoAccounts {

  private static final String FILE = "demo.txt";
  private static final List<String> NAMES = List.of("ana", "ben");

  private final Home home;
  private final AdminClient admin;

  private DemoAccounts(Home home, AdminClient admin) {
    this.home = home;
    this.admin = admin;
  }

  /** The demo accounts of this home. */
  public static DemoAccounts in(Home home, Door door) {
    return new DemoAccounts(home, new AdminClient(door));
  }

  /**
   * The accounts, made first where there are none yet. Afterwards a sign-in would succeed, for one
   * just did.
   */
  public List<Demo> ready() {
    new Rehearsal(admin).play();
    if (Files.exists(home.file(FILE))) {
      return read();
    }
    List<Demo> accounts = NAMES.stream().map(Demo::named).toList();
    accounts.forEach(admin::put);
    // after the accounts: a start that was cut short makes them again
    home.secret(FILE, () -> String.join("\n", accounts.stream().map(Demo::line).toList()));
    return accounts;
  }

  private List<Demo> read() {
    try (Stream<String> lines = Files.lines(home.file(FILE))) {
      return lines.filter(line -> !line.isBlank()).map(Demo::parse).toList();
    } catch (IOException | UncheckedIOException failure) {
      throw new CannotStart(home.file(FILE) + " cannot be read: " + failure.getMessage(), failure);
    }
  }
}
