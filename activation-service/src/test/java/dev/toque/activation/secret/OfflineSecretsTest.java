package dev.toque.activation.secret;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.protocol.encoding.Base64Url;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfflineSecretsTest {

  private static final byte[] SECRET =
      "thirty-two bytes of offline secr".getBytes(StandardCharsets.US_ASCII);
  private static final String OLD = "old " + key(1);
  private static final String NEW = "new " + key(2);

  @TempDir Path folder;

  private final UUID enrolment = UUID.randomUUID();

  @Test
  void whatWasSealedOpensForItsEnrolmentOnly() {
    OfflineSecrets secrets = secrets(OLD);
    String stored = secrets.seal(enrolment, SECRET);

    assertArrayEquals(SECRET, secrets.open(enrolment, stored));
    assertThrows(IllegalStateException.class, () -> secrets.open(UUID.randomUUID(), stored));
  }

  @Test
  void theSameSecretNeverLooksTheSame() {
    OfflineSecrets secrets = secrets(OLD);

    assertNotEquals(secrets.seal(enrolment, SECRET), secrets.seal(enrolment, SECRET));
  }

  @Test
  void afterARotationOldSecretsOpenAndNewOnesUseTheNewKey() {
    String stored = secrets(OLD).seal(enrolment, SECRET);

    OfflineSecrets rotated = secrets(NEW + "\n" + OLD);

    assertArrayEquals(SECRET, rotated.open(enrolment, stored));
    assertTrue(rotated.seal(enrolment).startsWith("new."));
    assertThrows(IllegalStateException.class, () -> secrets(NEW).open(enrolment, stored));
  }

  @Test
  void aChangedTextDoesNotOpen() {
    OfflineSecrets secrets = secrets(OLD);
    String stored = secrets.seal(enrolment, SECRET);
    char first = stored.charAt(10) == 'A' ? 'B' : 'A';
    String changed = stored.substring(0, 10) + first + stored.substring(11);

    assertThrows(IllegalStateException.class, () -> secrets.open(enrolment, changed));
  }

  @Test
  void aNewSecretHas32Bytes() {
    OfflineSecrets secrets = secrets(OLD);

    assertEquals(32, secrets.open(enrolment, secrets.seal(enrolment)).length);
  }

  private OfflineSecrets secrets(String keys) {
    try {
      return new OfflineSecrets(Files.writeString(folder.resolve("secret.keys"), keys));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  private static String key(int fill) {
    byte[] key = new byte[32];
    Arrays.fill(key, (byte) fill);
    return Base64Url.encode(key);
  }
}
