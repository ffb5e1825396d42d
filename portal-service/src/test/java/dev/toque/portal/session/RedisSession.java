package dev.toque.portal.session;

import dev.toque.portal.testing.Browser;

/** Where Redis keeps the session of a test's browser. */
final class RedisSession {

  private RedisSession() {}

  static String key(Browser browser) {
    return "portal:session:" + SessionSecret.of(browser.cookie("toque")).key();
  }
}
