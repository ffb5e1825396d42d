package dev.toque.local;

import dev.toque.local.demo.DemoAccounts.Demo;
import dev.toque.local.home.Home;
import java.io.PrintStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** What the person at the terminal reads. */
public final class Console {

  private final PrintStream out = System.out;
  private final Instant begun = Instant.now();

  /** One step of the start, with the seconds since the beginning. */
  public void step(String what) {
    out.printf("%5.1f s  %s%n", Duration.between(begun, Instant.now()).toMillis() / 1000.0, what);
    out.flush();
  }

  /** Something went wrong; the sentence says what to do. */
  public void problem(String what) {
    System.err.println("toque: " + what);
  }

  void ready(String url, List<Demo> accounts, Home home, boolean reachableByPhone) {
    step("Ready");
    out.println();
    out.println("Toque is ready at " + url);
    out.println();
    accounts.forEach(
        demo -> out.printf("  sign in as  %-6s password  %s%n", demo.userName(), demo.password()));
    out.printf("  the phone   open %s/a/ in a second browser window%n", url);
    if (!reachableByPhone) {
      out.println(
          "              (a real phone cannot reach localhost; set TOQUE_PUBLIC_URL to an address it can)");
    }
    out.printf("  operator    token in %s%n", home.file("admin.token"));
    out.printf("  logs        %s%n", home.folder("logs"));
    out.println();
    out.println("Ctrl-C ends everything. Accounts and phones are kept in " + home.root() + ".");
    out.flush();
  }
}
