package dev.toque.push.challenge;

import dev.toque.kit.key.KeyRing;
import dev.toque.protocol.challenge.Answer;
import dev.toque.protocol.challenge.TransferOutcome;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Number and scan secret of a challenge, of which only keyed hashes are kept: whoever reads the
 * database without the key learns neither. Each hash is bound to its challenge and its kind.
 */
@Singleton
public class ChallengeSecrets {

  private final KeyRing ring;

  /**
   * Reads the keys once.
   *
   * @param file the HMAC keys of numbers and scan secrets, one a line, the current first
   */
  ChallengeSecrets(@ConfigProperty(name = "toque.push.challenge-keys-file") Path file) {
    this.ring = KeyRing.read(file);
  }

  /** Under which key new hashes are made. */
  String keyId() {
    return ring.current().kid();
  }

  String numberHash(UUID challengeId, String number) {
    return hash(ring.current(), challengeId, "number", number);
  }

  String scanHash(UUID challengeId, String scan) {
    return hash(ring.current(), challengeId, "scan", scan);
  }

  /**
   * How the number or scan secret of an answer compares with what was asked, in constant time.
   *
   * @throws ProblemException {@code unavailable} when the key that made the hashes is gone: nothing
   *     can be compared, so nothing may be counted
   */
  public TransferOutcome compare(Challenge challenge, Answer answer) {
    if (!answer.numberAsked()) {
      return TransferOutcome.NOT_ASKED;
    }
    KeyRing.NamedKey key =
        challenge
            .keyId()
            .flatMap(ring::named)
            .orElseThrow(() -> ProblemException.of(ProblemCode.UNAVAILABLE));
    return answer.transferOutcome(
        number -> same(challenge.numberHash(), hash(key, challenge.id(), "number", number)),
        scan -> same(challenge.scanHash(), hash(key, challenge.id(), "scan", scan)));
  }

  private static String hash(KeyRing.NamedKey key, UUID challengeId, String kind, String secret) {
    String text = challengeId + ":" + kind + ":" + secret;
    return Base64Url.encode(Digests.hmacSha256(key.bytes(), text.getBytes(StandardCharsets.UTF_8)));
  }

  private static boolean same(Optional<String> known, String given) {
    return known
        .map(hash -> hash.getBytes(StandardCharsets.US_ASCII))
        .filter(hash -> MessageDigest.isEqual(hash, given.getBytes(StandardCharsets.US_ASCII)))
        .isPresent();
  }
}
