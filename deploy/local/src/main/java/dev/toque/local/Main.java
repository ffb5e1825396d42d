package dev.toque.local;

import dev.toque.local.demo.Demo;
import dev.toque.local.demo.DemoAccounts;
import dev.toque.local.demo.Door;
import dev.toque.local.gateway.Gateway;
import dev.toque.local.gateway.GatewayAddress;
import dev.toque.local.home.Folders;
import dev.toque.local.home.Home;
import dev.toque.local.installation.Installation;
import dev.toque.local.keys.Keys;
import dev.toque.local.phone.LanAddress;
import dev.toque.local.phone.LocalAuthority;
import dev.toque.local.phone.TrustPage;
import dev.toque.local.process.Children;
import dev.toque.local.process.Ports;
import dev.toque.local.service.ServiceEnvironment;
import dev.toque.local.service.Services;
import dev.toque.local.settings.Settings;
import dev.toque.local.store.Stores;
import dev.toque.local.terminal.CannotStart;
import dev.toque.local.terminal.Console;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.file.FileSystemOptions;
import io.vertx.core.net.PfxOptions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

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
    if (settings.training()) {
      ending.with((AutoCloseable) () -> Folders.delete(home.root()));
    }
  }

  /** Runs until a signal ends it. */
  public static void main(String[] arguments) {
    try {
      new Main(settings(List.of(arguments))).run();
    } catch (CannotStart refusal) {
      new Console().problem(refusal.getMessage());
      System.exit(1);
    }
  }

  private static Settings settings(List<String> arguments) {
    if (arguments.isEmpty()) {
      return Settings.from(System.getenv());
    }
    if (arguments.equals(List.of("--train"))) {
      return Settings.forTraining(Installation.newTrainingHome(), Ports.free());
    }
    if (!arguments.equals(List.of("--phone"))) {
      throw new CannotStart("Use ./start, or ./start --phone to play with a real phone.");
    }
    return Settings.forPhone(System.getenv(), LanAddress.find().name());
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
    Optional<LocalAuthority> authority = authority();

    console.step("Starting PostgreSQL and Redis");
    Stores stores = ending.with(Stores.start(settings, home, children));

    console.step("Starting the services");
    Vertx vertx = vertx();
    Services services = ending.with(Services.plan(home, children, console, settings));
    services.start(
        new ServiceEnvironment(
            environment(), settings, keys, stores, services.internalUrls(vertx)));

    console.step("Opening the gateway and signing in once to see that it works");
    ending.with(Gateway.open(vertx, address, certificate(authority), services.addresses()));
    Door door = new Door(settings, keys.adminToken(settings), authority.map(LocalAuthority::trust));
    DemoAccounts demo = DemoAccounts.in(home, door);
    authority.ifPresent(
        own -> ending.with(TrustPage.open(vertx, own, settings.publicUrl(), settings.trustPort())));
    List<Demo> accounts = demo.ready();
    if (settings.training()) {
      console.step("Writing down what the services have loaded");
      services.writeClassData();
      ending.succeed();
    } else {
      console.say(new Welcome(settings, home, accounts, authority).text());
    }
  }

  /** A training run is alike for everybody. */
  private Map<String, String> environment() {
    Map<String, String> environment = new HashMap<>(System.getenv());
    if (settings.training()) {
      environment.keySet().removeIf(name -> name.matches("(TOQUE|QUARKUS|JAVA)_.*"));
    }
    return environment;
  }

  private Optional<LocalAuthority> authority() {
    return settings.phone()
        ? Optional.of(LocalAuthority.in(home, LanAddress.find()))
        : Optional.empty();
  }

  private static Optional<PfxOptions> certificate(Optional<LocalAuthority> authority) {
    return authority.map(
        own -> new PfxOptions().setPath(own.server().toString()).setPassword(own.password()));
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
