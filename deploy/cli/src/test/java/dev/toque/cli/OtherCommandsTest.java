package dev.toque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.cli.FakePortal.Asked;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class OtherCommandsTest {

  @TempDir private Path folder;

  @Test
  void theTrailIsExportedToItsEnd() {
    try (FakePortal portal = new FakePortal()) {
      portal.then(200, "application/x-ndjson", "{\"event\":\"a\",\"after\":\"1.2.3\"}\n");
      portal.then(200, "application/x-ndjson", "{\"event\":\"b\",\"after\":\"4.5.6\"}\n");
      portal.then(200, "application/x-ndjson", "");

      Ran ran = Ran.against(portal.url(), "audit", "export", "--account", "ana");

      assertEquals(
          List.of("{\"event\":\"a\",\"after\":\"1.2.3\"}", "{\"event\":\"b\",\"after\":\"4.5.6\"}"),
          ran.out().lines().toList());
      assertEquals(
          List.of(
              "GET /api/admin/v1/audit?&account=ana",
              "GET /api/admin/v1/audit?&account=ana&after=1.2.3",
              "GET /api/admin/v1/audit?&account=ana&after=4.5.6"),
          portal.asked().stream().map(Asked::line).toList());
    }
  }

  @Test
  void keysAreMadeReadableByTheirOwnerAlone() throws IOException {
    assertEquals(0, Ran.of("keys", "make", folder.resolve("a").toString()).code());

    Map<String, String> made = keys();
    assertEquals(
        "[activation.jwk, challenge.keys, code.keys, portal.jwk, push.jwk, secret.keys, trusted.jwks, vapid.keys]",
        made.keySet().toString());
    try (Stream<Path> files = Files.list(folder.resolve("a/keys"))) {
      for (Path file : files.toList()) {
        assertEquals(
            "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      }
    }
  }

  @Test
  void aNewLineOfAKeyFileIsNamedAndLongEnough() {
    assertTrue(
        Ran.of("keys", "symmetric", "--kid", "2").out().strip().matches("2 [A-Za-z0-9_-]{43}"));
    assertEquals(2, Ran.of("keys", "symmetric", "--kid", "a b").code());
  }

  @Test
  void everyCommandSaysWhatItIs() {
    check(Main.commandLine());
  }

  @Test
  void theShellLearnsAllCommands() throws Exception {
    Path script =
        Files.writeString(folder.resolve("completion"), Ran.of("generate-completion").out());

    assertTrue(Files.readString(script).contains("verify-caller"));
    assertEquals(
        0, new ProcessBuilder("bash", "-n", script.toString()).start().waitFor(), "bash reads it");
  }

  private static void check(CommandLine command) {
    command
        .getSubcommands()
        .forEach(
            (name, sub) -> {
              assertTrue(
                  sub.getCommandSpec().usageMessage().description().length > 0, name + " is mute");
              check(sub);
            });
  }

  private Map<String, String> keys() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("a/keys"))) {
      return files.collect(
          Collectors.toMap(
              file -> file.getFileName().toString(),
              OtherCommandsTest::read,
              (one, other) -> one,
              TreeMap::new));
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }
}
