package dev.toque.kit.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.toque.protocol.encoding.Base64Url;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

  private static final String KEY = Base64Url.encode(new byte[32]);

  @TempDir Path folder;

  @Test
  void theFirstKeyWritesAndTheOthersStillRead() throws IOException {
    KeyRing ring = KeyRing.read(file("new " + KEY + "\n\nold " + KEY + "\n"));

    assertEquals("new", ring.current().kid());
    assertEquals("old", ring.named("old").orElseThrow().kid());
    assertFalse(ring.named("older").isPresent());
  }

  @Test
  void aMalformedFileIsRefusedWithoutQuotingTheKey() throws IOException {
    Path file = file("new " + KEY.substring(1));

    Exception refusal = assertThrows(IllegalArgumentException.class, () -> KeyRing.read(file));

    assertFalse(refusal.getMessage().contains(KEY.substring(1)));
  }

  @Test
  void anEmptyFileAndANameTwiceAreRefused() throws IOException {
    Path empty = file("\n");
    Path twice = folder.resolve("twice");
    Files.writeString(twice, "k " + KEY + "\nk " + KEY);

    assertThrows(IllegalArgumentException.class, () -> KeyRing.read(empty));
    assertThrows(IllegalArgumentException.class, () -> KeyRing.read(twice));
  }

  @Test
  void aKeyIsNeverPrinted() throws IOException {
    KeyRing ring = KeyRing.read(file("new " + KEY));

    assertEquals("KeyRing[keys=[NamedKey[new]]]", ring.toString());
  }

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("test.keys"), text);
  }
}
