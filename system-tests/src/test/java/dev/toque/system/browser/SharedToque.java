package dev.toque.system.browser;

import dev.toque.system.setup.Toque;
import java.util.Map;

/** One Toque for all tests of the phone app in a browser; people and codes are each test's own. */
final class SharedToque {

  /** It shares its machine with browsers that film and scan, so it waits longer than it would. */
  private static final Map<String, String> SETTINGS =
      Map.of(
          "TOQUE_LOGIN_PER_ADDRESS", "1000",
          "TOQUE_PORTAL_STORE_PATIENCE", "5s",
          "TOQUE_ACTIVATION_STORE_PATIENCE", "5s",
          "TOQUE_PUSH_STORE_PATIENCE", "5s",
          "QUARKUS_REST_CLIENT_ACTIVATION_READ_TIMEOUT", "6000",
          "QUARKUS_REST_CLIENT_PUSH_READ_TIMEOUT", "6000",
          "QUARKUS_DATASOURCE_REACTIVE_ADDITIONAL_PROPERTIES_STATEMENT_TIMEOUT", "4500");

  private static Toque running;

  private SharedToque() {}

  /** Starts it for whoever asks first; it ends with the tests. */
  static synchronized Toque get() {
    if (running == null) {
      running = Toque.start(SETTINGS);
      Runtime.getRuntime().addShutdownHook(new Thread(running::close, "end of the shared Toque"));
    }
    return running;
  }
}
