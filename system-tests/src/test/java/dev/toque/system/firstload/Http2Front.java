package dev.toque.system.firstload;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** An https front that speaks HTTP/2 as an ingress does, on the node inside Playwright's driver. */
final class Http2Front implements AutoCloseable {

  private final Process node;
  private final String url;

  private Http2Front(Process node, String url) {
    this.node = node;
    this.url = url;
  }

  static Http2Front before(String origin) {
    try {
      String password = UUID.randomUUID().toString();
      Path store = certificate(password);
      Process node =
          new ProcessBuilder(nodeOfPlaywright(), script().toString(), store.toString(), origin)
              .redirectError(ProcessBuilder.Redirect.INHERIT)
              .start();
      try (var secret = node.getOutputStream()) {
        secret.write(password.getBytes(StandardCharsets.UTF_8));
      }
      BufferedReader said =
          new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
      return new Http2Front(node, "https://localhost:" + said.readLine());
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  String url() {
    return url;
  }

  @Override
  public void close() {
    node.destroy();
  }

  private static Path certificate(String password) throws IOException {
    Path store = Files.createTempDirectory("front").resolve("front.p12");
    Path keytool = Path.of(System.getProperty("java.home"), "bin", "keytool");
    List<String> command =
        List.of(
            keytool.toString(),
            "-genkeypair",
            "-alias",
            "front",
            "-keyalg",
            "EC",
            "-dname",
            "CN=localhost",
            "-ext",
            "SAN=dns:localhost",
            "-storetype",
            "PKCS12",
            "-keystore",
            store.toString(),
            "-storepass",
            password);
    try {
      new ProcessBuilder(command).inheritIO().start().waitFor();
      return store;
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static Path script() {
    return Path.of("src", "test", "resources", "http2-front.mjs");
  }

  private static String nodeOfPlaywright() {
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return Driver.ensureDriverInstalled(environment, false).createProcessBuilder().command().get(0);
  }
}
