package dev.toque.kit.key;

import dev.toque.protocol.encoding.Base64Url;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Symmetric keys of one purpose, the current first.
 *
 * @param keys at least one key
 */
public record KeyRing(List<NamedKey> keys) {

  /** Requires at least one key, each with a name of its own. */
  public KeyRing {
    keys = List.copyOf(keys);
    if (keys.isEmpty() || keys.stream().map(NamedKey::kid).distinct().count() != keys.size()) {
      throw new IllegalArgumentException("a key ring needs at least one key and no name twice");
    }
  }

  /**
   * Reads a key file.
   *
   * @throws IllegalArgumentException when a line is not {@code kid base64url(32 bytes)}; names the
   *     file and never quotes the line
   */
  public static KeyRing read(Path file) {
    try {
      List<String> lines =
          Files.readAllLines(file).stream()
              .map(String::strip)
              .filter(line -> !line.isEmpty())
              .toList();
      return new KeyRing(lines.stream().map(NamedKey::parse).toList());
    } catch (IllegalArgumentException malformed) {
      throw new IllegalArgumentException("key file " + file + ": " + malformed.getMessage());
    } catch (IOException unreadable) {
      throw new UncheckedIOException("key file " + file + " cannot be read", unreadable);
    }
  }

  /** The key that writes. */
  public NamedKey current() {
    return keys.get(0);
  }

  /** The key of that name, while it is still kept. */
  public Optional<NamedKey> named(String kid) {
    return keys.stream().filter(key -> key.kid().equals(kid)).findFirst();
  }

  /**
   * One key and its name.
   *
   * @param kid what a stored value says of the key that wrote it
   * @param bytes 32 bytes, never printed
   */
  public record NamedKey(String kid, byte[] bytes) {

    private static final int LENGTH = 32;

    static NamedKey parse(String line) {
      String[] parts = line.split("\\s+");
      if (parts.length != 2) {
        throw new IllegalArgumentException("each line is a key's name and its base64url");
      }
      byte[] bytes = Base64Url.decode(parts[1]);
      if (bytes.length != LENGTH) {
        throw new IllegalArgumentException("a key has " + LENGTH + " bytes");
      }
      return new NamedKey(parts[0], bytes);
    }

    @Override
    public String toString() {
      return "NamedKey[" + kid + "]";
    }
  }
}
