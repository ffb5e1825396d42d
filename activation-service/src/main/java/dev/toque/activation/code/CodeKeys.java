package dev.toque.activation.code;

import dev.toque.kit.key.KeyRing;
import dev.toque.protocol.code.ActivationCode;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The HMAC keys of codes: the current one writes, the previous ones still find what they wrote. */
@Singleton
public class CodeKeys {

  private final KeyRing ring;

  /**
   * Reads the keys once.
   *
   * @param file the HMAC keys of codes, one a line, the current first
   */
  CodeKeys(@ConfigProperty(name = "toque.activation.code-keys-file") Path file) {
    this.ring = KeyRing.read(file);
  }

  /** Under what a new code is stored. */
  public CodeHash current(ActivationCode code) {
    return CodeHash.of(code, ring.current().bytes());
  }

  /** Under what a code may have been stored, the most likely first. */
  public List<CodeHash> hashes(ActivationCode code) {
    return ring.keys().stream().map(key -> CodeHash.of(code, key.bytes())).toList();
  }

  /** The keys themselves, for what is derived from them (docs/adr/0006). */
  public KeyRing ring() {
    return ring;
  }
}
