package dev.toque.portal.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;

class BrowserNameFuzzTest {

  private static final String BROWSER =
      "Edge|Opera|Samsung Internet|Firefox|Chrome|Chromium|Safari";
  private static final String SYSTEM = "iPhone|iPad|Android|Windows|ChromeOS|Mac|Linux";

  @FuzzTest
  void everyUserAgentHasANameOfTheList(byte[] userAgent) {
    String name = BrowserName.of(new String(userAgent, StandardCharsets.ISO_8859_1));

    assertTrue(
        name.matches("A browser|(%1$s)|(%2$s)|(%1$s) on (%2$s)".formatted(BROWSER, SYSTEM)), name);
  }
}
