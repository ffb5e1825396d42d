package dev.toque.portal.newpassword;

import dev.toque.portal.account.UserNames;
import dev.toque.portal.limit.Tries;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;

/**
 * Counts letters that are asked for, under {@code portal:letter:}: by the name as typed, whether
 * there is such an account or not, and by address.
 */
@Singleton
class LetterTries {

  private static final String NAME = "portal:letter:name:";
  private static final String ADDRESS = "portal:letter:address:";

  private final Tries tries;
  private final LinkConfig config;

  LetterTries(Tries tries, LinkConfig config) {
    this.tries = tries;
    this.config = config;
  }

  /** Fails with {@code too-many-requests} and {@code retryAt} beyond either limit. */
  Uni<Void> count(String userName, String address) {
    return tries
        .count(ADDRESS + address, config.perAddress(), config.window())
        .chain(() -> tries.count(NAME + hash(userName), config.perName(), config.window()));
  }

  /** What was typed shapes no key of ours. */
  private static String hash(String userName) {
    byte[] name = UserNames.canonical(userName).getBytes(StandardCharsets.UTF_8);
    return Base64Url.encode(Digests.sha256(name));
  }
}
