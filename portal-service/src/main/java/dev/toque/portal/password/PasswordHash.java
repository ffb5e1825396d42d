package dev.toque.portal.password;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * An Argon2id hash as a PHC string: {@code $argon2id$v=19$m=7168,t=5,p=1$salt$hash} (RFC 9106).
 *
 * @param memory KiB
 */
record PasswordHash(int memory, int iterations, int parallelism, byte[] salt, byte[] hash)
    implements StoredHash {

  /** KiB; as many times as there are threads that hash, it must fit into the heap. */
  private static final int MOST_MEMORY = 64 * 1024;

  /** KiB times passes: about a second of a processor. */
  private static final int MOST_WORK = 8 * MOST_MEMORY;

  private static final int MOST_LANES = 16;

  private static final Pattern PHC =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,3}),p=(\\d{1,2})\\$([A-Za-z0-9+/]{11,88})\\$([A-Za-z0-9+/]{16,88})");
  private static final int SALT_BYTES = 16;
  private static final int HASH_BYTES = 32;
  private static final SecureRandom RANDOM = new SecureRandom();

  static PasswordHash make(String password, PasswordConfig cost) {
    byte[] salt = new byte[SALT_BYTES];
    RANDOM.nextBytes(salt);
    PasswordHash empty =
        new PasswordHash(
            cost.memory(), cost.iterations(), cost.parallelism(), salt, new byte[HASH_BYTES]);
    return new PasswordHash(
        cost.memory(), cost.iterations(), cost.parallelism(), salt, empty.derive(password));
  }

  /**
   * Reads a PHC string.
   *
   * @throws IllegalArgumentException when it is none of Argon2id version 19
   */
  static PasswordHash parse(String phc) {
    Matcher matcher = PHC.matcher(phc);
    if (!matcher.matches()) {
      throw new IllegalArgumentException("not a PHC string of Argon2id");
    }
    return new PasswordHash(
        Integer.parseInt(matcher.group(1)),
        Integer.parseInt(matcher.group(2)),
        Integer.parseInt(matcher.group(3)),
        Base64.getDecoder().decode(matcher.group(4)),
        Base64.getDecoder().decode(matcher.group(5)));
  }

  @Override
  public boolean matches(String password) {
    return MessageDigest.isEqual(hash, derive(password));
  }

  @Override
  public boolean weakerThan(PasswordConfig cost) {
    return memory < cost.memory() || iterations < cost.iterations();
  }

  @Override
  public Optional<String> burden() {
    boolean possible = iterations >= 1 && parallelism >= 1 && memory >= 8 * parallelism;
    boolean bearable =
        memory <= MOST_MEMORY
            && parallelism <= MOST_LANES
            && (long) memory * iterations <= MOST_WORK;
    return possible && bearable
        ? Optional.empty()
        : Optional.of(
            "must have p of 1 to %d, m of 8p to %d KiB and m times t of at most %d"
                .formatted(MOST_LANES, MOST_MEMORY, MOST_WORK));
  }

  String phc() {
    Base64.Encoder encoder = Base64.getEncoder().withoutPadding();
    return "$argon2id$v=19$m=%d,t=%d,p=%d$%s$%s"
        .formatted(
            memory,
            iterations,
            parallelism,
            encoder.encodeToString(salt),
            encoder.encodeToString(hash));
  }

  private byte[] derive(String password) {
    Argon2BytesGenerator generator = new Argon2BytesGenerator();
    generator.init(
        new Argon2Parameters.Builder(Argon2Parameters.ARGON2_id)
            .withVersion(Argon2Parameters.ARGON2_VERSION_13)
            .withMemoryAsKB(memory)
            .withIterations(iterations)
            .withParallelism(parallelism)
            .withSalt(salt)
            .build());
    byte[] derived = new byte[hash.length];
    generator.generateBytes(password.getBytes(StandardCharsets.UTF_8), derived);
    return derived;
  }

  @Override
  public String toString() {
    return "PasswordHash[redacted]";
  }
}
