package dev.toque.local;

import dev.toque.local.demo.DemoAccounts;
import dev.toque.local.gateway.Gateway;
import dev.toque.local.gateway.GatewayAddress;
import dev.toque.local.home.Home;
import dev.toque.local.keys.Keys;
import dev.toque.local.process.Children;
import dev.toque.local.service.ServiceEnvironment;
import dev.toque.local.service.Services;
import dev.toque.local.settings.Settings;
import dev.toque.local.store.Stores;
import dev.toque.local.terminal.CannotStart;
import dev.toque.local.terminal.Console;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;

/** Starts everything in order, says so, and ends everything in reverse. */
public final class Main {

  private final Console console = new Console();
  private final Settings settings;
  private final Home home;
  private final Children children;
  private final Ending ending;

  private Main(Settings settings) {
    this.settings = settings;
    this.home = Home.open(settings.home());
    this.children = new Children(home, console);
    this.ending = Ending.prepare(children, console);
  }

  /** Runs until a signal ends it. */
  public static void main(String[] arguments) {
    try {
      new Main(Settings.from(System.getenv())).run();
    } catch (CannotStart refusal) {
      new Console().problem(refusal.getMessage());
      System.exit(1);
    }
  }

  private void run() {
    try {
      start();
    } catch (CannotStart refusal) {
      ending.fail(refusal.getMessage());
    } catch (RuntimeException unforeseen) {
      unforeseen.printStackTrace();
      ending.fail("the start failed; the reason stands above");
    }
  }

  private void start() {
    GatewayAddress address = GatewayAddress.of(settings);
    address.requireFree();
    home.endLeftovers(console);
    Keys keys = Keys.in(home);

    console.step("Starting PostgreSQL and Redis");
    Stores stores = ending.with(Stores.start(settings, home, children));

    console.step("Starting the services");
    Vertx vertx = vertx();
    Services services = ending.with(Services.plan(home, children, console, settings.replicas()));
    services.start(
        new ServiceEnvironment(
            System.getenv(), settings, keys, stores, services.internalUrls(vertx)));

    console.step("Opening the gateway");
    ending.with(Gateway.open(vertx, address, services.addresses()));
    DemoAccounts demo = DemoAccounts.in(home, settings.port(), keys.adminToken(settings));
    console.say(new Welcome(settings, home, demo.ready()).text());
  }

  /** Two event loops forward for everybody; nothing here reads files by Vert.x. */
  private static Vertx vertx() {
    FileSystemOptions noFiles =
        new FileSystemOptions().setFileCachingEnabled(false).setClassPathResolvingEnabled(false);
    return Vertx.vertx(
        new VertxOptions()
            .setEventLoopPoolSize(2)
            .setWorkerPoolSize(2)
            .setFileSystemOptions(noFiles));
  }
}
