package dev.toque.portal.login;

import dev.toque.portal.account.UserNames;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import java.nio.charset.StandardCharsets;

/**
 * One try to sign in.
 *
 * @param userName as typed
 * @param address literal address of the client
 * @param knownBrowser whether this account's person has confirmed in this browser before
 */
record Attempt(String userName, String address, boolean knownBrowser) {

  String userNameHash() {
    return hash(userName);
  }

  /** What was typed shapes no key of ours, and a password typed as a name is not kept. */
  static String hash(String userName) {
    byte[] name = UserNames.canonical(userName).getBytes(StandardCharsets.UTF_8);
    return Base64Url.encode(Digests.sha256(name));
  }

  @Override
  public String toString() {
    return "Attempt[redacted]";
  }
}
