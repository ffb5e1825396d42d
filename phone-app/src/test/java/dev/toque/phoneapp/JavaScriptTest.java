package dev.toque.phoneapp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.impl.driver.Driver;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs the JavaScript tests of {@code phone-app/test} on the node inside Playwright's driver, so
 * that a machine needs no node of its own. By hand: {@code node --test test/*.test.js}.
 */
class JavaScriptTest {

  private static final Path TESTS = Path.of("test");
  private static final long PATIENCE_SECONDS = 120;

  @TestFactory
  Stream<DynamicTest> javaScriptTestsPass() throws IOException {
    String node = nodeOfPlaywright();
    return testFiles().stream()
        .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> run(node, file)));
  }

  private static void run(String node, Path file) throws IOException, InterruptedException {
    Path report = Files.createTempFile(Files.createDirectories(Path.of("target")), "node-", ".txt");
    Process process =
        new ProcessBuilder(node, "--test", "--test-timeout=60000", file.toString())
            .redirectErrorStream(true)
            .redirectOutput(report.toFile())
            .start();
    boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
    process.destroyForcibly();
    assertTrue(ended, () -> "not done in time: " + text(report));
    assertEquals(0, process.exitValue(), () -> text(report));
  }

  private static List<Path> testFiles() throws IOException {
    try (Stream<Path> files = Files.list(TESTS)) {
      return files.filter(file -> file.toString().endsWith(".test.js")).sorted().toList();
    }
  }

  private static String nodeOfPlaywright() {
    Map<String, String> environment = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");
    return Driver.ensureDriverInstalled(environment, false).createProcessBuilder().command().get(0);
  }

  private static String text(Path report) {
    try {
      return Files.readString(report);
    } catch (IOException failure) {
      return failure.toString();
    }
  }
}
