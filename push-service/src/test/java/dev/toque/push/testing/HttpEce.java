package dev.toque.push.testing;

import com.microsoft.playwright.impl.driver.Driver;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;

/**
 * Decrypts by the npm package {@code http_ece}, which is nobody's of ours, on the node inside
 * Playwright's driver, so that a machine needs none of its own.
 */
public final class HttpEce {

  private HttpEce() {}

  /** What the browser reads. */
  public static String decrypt(TestBrowser browser, byte[] body) {
    Map<String, String> sealed =
        Map.of(
            "body", Base64Url.encode(body),
            "privateKey", browser.privateKey(),
            "authSecret", browser.secret());
    try {
      Process node = new ProcessBuilder(nodeOfPlaywright(), script()).start();
      try (OutputStream input = node.getOutputStream()) {
        input.write(StrictJson.write(sealed));
      }
      String text = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      String said = new String(node.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
      if (!said.isEmpty()) {
        throw new IllegalStateException(said);
      }
      return text;
    } catch (IOException | URISyntaxException failure) {
      throw new IllegalStateException("node did not run", failure);
    }
  }

  private static String script() throws URISyntaxException {
    return Path.of(HttpEce.class.getResource("/http_ece/decrypt.js").toURI()).toString();
  }

  private static String nodeOfPlaywright() {
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return Driver.ensureDriverInstalled(environment, false).createProcessBuilder().command().get(0);
  }
}
