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

  /** Looks at the settings, then runs until a signal ends it. */
  public static void main(String... arguments) {
    if (Boolean.getBoolean(LISTING_CLASSES)) {
      Quarkus.run(arguments);
    } else {
      requireUsableSettings(ConfigProvider.getConfig());
      Quarkus.run(null, Main::ended, arguments);
    }
  }

  private static void requireUsableSettings(Config config) {
    List<String> faults = new ProductionRules(config).faults();
    if (!faults.isEmpty()) {
      faults.forEach(System.err::println);
      System.err.println("Not started: see the settings above, and docs/settings.md.");
      System.exit(UNUSABLE_SETTINGS);
    }
  }

  private static void ended(Integer status, Throwable failure) {
    if (failure != null) {
      FaultySetting.in(failure).forEach(System.err::println);
    }
    System.exit(status);
  }
}
