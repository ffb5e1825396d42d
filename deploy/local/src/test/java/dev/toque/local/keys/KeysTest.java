package dev.toque.local.keys;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.local.home.Home;
import dev.toque.local.terminal.CannotStart;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeysTest {

  @TempDir Path folder;

  @Test
  void keysAreMadeOnceForOurEyesOnly() throws IOException {
    Home home = Home.open(folder);
    byte[] made = Files.readAllBytes(Keys.in(home).trusted());

    assertArrayEquals(made, Files.readAllBytes(Keys.in(home).trusted()));
    for (Path file : files()) {
      assertEquals(
          "rw-------",
          PosixFilePermissions.toString(Files.getPosixFilePermissions(file)),
          file.toString());
    }
  }

  @Test
  void aSecondLauncherOnTheSameHomeIsRefused() {
    Home first = Home.open(folder);

    CannotStart refusal = assertThrows(CannotStart.class, () -> Home.open(folder));

    assertTrue(refusal.getMessage().contains("TOQUE_HOME"), first + ": " + refusal.getMessage());
  }

  private List<Path> files() throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve("keys"))) {
      return files.toList();
    }
  }
}
