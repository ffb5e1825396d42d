package dev.toque.kit.token;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Tokens whose signature was right, so that it is checked once and not at each of the calls that a
 * caller makes with the same token. Kept by their hash, the latest few; only what was verified gets
 * in, so nobody without a key can push others out.
 */
final class VerifiedTokens {

  /** Two tokens of each replica that may call us: the one in use and the one before. */
  private static final int MOST = 64;

  private final Map<String, Verified> latest =
      new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Verified> eldest) {
          return size() > MOST;
        }
      };

  /**
   * What a token says; whether it is in time is for its reader to judge, each time.
   *
   * @param issuer the calling service
   */
  record Verified(String issuer, Instant made, Instant end) {}

  synchronized Optional<Verified> find(String token) {
    return Optional.ofNullable(latest.get(hash(token)));
  }

  synchronized void keep(String token, Verified verified) {
    latest.put(hash(token), verified);
  }

  private static String hash(String token) {
    return Base64Url.encode(Digests.sha256(token.getBytes(StandardCharsets.UTF_8)));
  }
}
