package dev.toque.system.history.people;

import dev.toque.protocol.testing.TestGate;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.system.history.record.Recorder;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.Toque;
import java.time.Duration;
import java.util.Random;

/**
 * What somebody has for one life: an account, a phone, and as many browsers as they like.
 *
 * @param wrongGate of a PIN that is not the right one
 * @param codeLife how long activation codes live
 * @param challengeLife how long challenges live
 */
record Household(
    Toque toque,
    Recorder recorder,
    Pace pace,
    TestGate wrongGate,
    Duration codeLife,
    Duration challengeLife) {

  private static final String PHONES_BROWSER =
      "Mozilla/5.0 (Linux; Android 14) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Mobile Safari/537.36";

  /** A browser with no cookies. */
  RecordedBrowser browser(String account, String name) {
    return new RecordedBrowser(recorder, account, name, new ScriptedBrowser(toque, PHONES_BROWSER));
  }

  /** A phone with keys of its own. */
  RecordedPhone phone(String account) {
    return new RecordedPhone(recorder, account, toque.url(), wrongGate);
  }

  /** Thinks for a moment. */
  void think(Random dice) {
    pace.pause(Duration.ofMillis(100 + dice.nextInt(500)));
  }

  /** The gate of a PIN that nobody has. */
  static TestGate wrongGate(String url) {
    return TestPhone.create(url).withPin("7093").gate();
  }
}
