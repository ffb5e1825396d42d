package dev.toque.local;

import dev.toque.local.demo.DemoAccounts;
import dev.toque.local.gateway.Gateway;
import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import dev.toque.local.service.Services;
import dev.toque.local.settings.Settings;
import dev.toque.local.store.Stores;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;

/** Starts everything in order, says so, and ends everything in reverse. */
public final class Main {

  /** What shells expect of a program that Ctrl-C ended; SIGTERM ends us the same way. */
  private static final int ENDED_BY_SIGNAL = 130;

  private static final int FAILED = 1;

  private final Console console = new Console();
  private final Settings settings;
  private final Ending ending = new Ending(console);

  private Main(Settings settings) {
    this.settings = settings;
  }

  /** Runs until a signal ends it. */
  public static void main(String[] arguments) {
    Console console = new Console();
    try {
      new Main(Settings.from(System.getenv())).run();
    } catch (CannotStart refusal) {
      console.problem(refusal.getMessage());
      System.exit(FAILED);
    }
  }

  private void run() {
    Home home = Home.open(settings.home());
    ending.onSignal(ENDED_BY_SIGNAL);
    home.endLeftovers(console);
    Keys keys = Keys.in(home);

    console.step("Starting PostgreSQL and Redis");
    Stores stores = ending.with(Stores.start(settings, home));

    console.step("Starting the services");
    Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(2).setWorkerPoolSize(2));
    Services services = ending.with(new Services(settings, home, keys, stores, vertx, console));
    services.start();

    console.step("Opening the gateway");
    ending.with(Gateway.open(vertx, settings.port(), services.replicas()));
    DemoAccounts demo = DemoAccounts.in(home, settings, keys.adminToken(settings));

    console.ready(settings.publicUrl(), demo.make(), home, settings.reachableByPhone());
  }
}
