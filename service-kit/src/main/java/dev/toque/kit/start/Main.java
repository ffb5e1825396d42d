package dev.toque.kit.start;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.annotations.QuarkusMain;
import java.util.List;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** What every service's process runs. */
@QuarkusMain
public final class Main {

  /** Set while the build has the service list its classes: nothing is configured then. */
  private static final String LISTING_CLASSES = "quarkus.appcds.generate";

  private static final int UNUSABLE_SETTINGS = 78;

  private Main() {}

  /** Looks at the settings, then migrates, or runs until a signal ends it. */
  public static void main(String... arguments) {
    if (Boolean.getBoolean(LISTING_CLASSES)) {
      Quarkus.run(arguments);
    } else {
      begin(ConfigProvider.getConfig(), arguments);
    }
  }

  private static void begin(Config config, String... arguments) {
    ProductionRules rules = new ProductionRules(config);
    if (Migration.asked(arguments)) {
      requireNone(rules.faultsOf(Migration.needs()));
      Migration.run(config);
    } else {
      requireNone(rules.faults());
      Quarkus.run(null, Main::ended, arguments);
    }
  }

  private static void requireNone(List<String> faults) {
    if (!faults.isEmpty()) {
      faults.forEach(System.err::println);
      System.err.println("Not started: see the settings above, and docs/settings.md.");
      System.exit(UNUSABLE_SETTINGS);
    }
  }

  private static void ended(Integer status, Throwable failure) {
    if (failure != null) {
      // nobody else tells it: logging may not have begun
      failure.printStackTrace();
      FaultySetting.in(failure).forEach(System.err::println);
    }
    System.exit(status);
  }
}
