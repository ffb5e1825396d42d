package dev.toque.system.browser;

import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Toque;
import java.util.Map;

/** One Toque for all tests of the phone app in a browser; people and codes are each test's own. */
final class SharedToque {

  /** Everybody in these tests comes from one address. */
  private static final Map<String, String> SETTINGS =
      Patient.and(Map.of("TOQUE_LOGIN_PER_ADDRESS", "1000"));

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
