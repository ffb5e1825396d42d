package dev.toque.portal.guides;

import java.util.Optional;
import java.util.Set;

/**
 * One of the eight roads to an enrolled phone (product.md, section 2).
 *
 * @param phone {@code android} or {@code ios}
 * @param way {@code qr} or {@code typed}
 * @param app {@code new}, or {@code app} where it is on the phone already
 */
record Road(String phone, String way, String app) {

  static final String ANDROID = "android";
  static final String IOS = "ios";

  static final Set<String> PHONES = Set.of(ANDROID, IOS);
  static final Set<String> WAYS = Set.of("qr", "typed");
  static final Set<String> APPS = Set.of("new", "app");

  /** The road of these three choices; empty when one of them is missing or unknown. */
  static Optional<Road> of(Optional<String> phone, Optional<String> way, Optional<String> app) {
    return phone
        .filter(PHONES::contains)
        .flatMap(
            known ->
                way.filter(WAYS::contains)
                    .flatMap(
                        means ->
                            app.filter(APPS::contains).map(has -> new Road(known, means, has))));
  }

  /** The phone that a browser's name speaks of; empty for others. */
  static String phoneOf(String browser) {
    if (browser.endsWith("Android")) {
      return ANDROID;
    }
    return browser.endsWith("iPhone") || browser.endsWith("iPad") ? IOS : "";
  }

  /** The guide's id. */
  String guide() {
    return phone + "-" + way + "-" + app;
  }
}
