package dev.toque.protocol.webauthn;

import java.net.URI;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * For whom a credential is made.
 *
 * @param origin the public URL, for example {@code https://portal.example}
 * @param id its host
 */
public record RelyingParty(String origin, String id) {
  /** A host that ends in a number is an IPv4 address to browsers (WHATWG URL, section 3.5). */
  private static final Pattern ENDS_IN_NUMBER =
      Pattern.compile("(.*\\.)?(0[xX][0-9a-fA-F]*|[0-9]+)\\.?");

  /** Empty where the host is an IP address, which is no valid relying party. */
  public static Optional<RelyingParty> of(String origin) {
    return Optional.ofNullable(URI.create(origin).getHost())
        .filter(host -> !host.startsWith("[") && !ENDS_IN_NUMBER.matcher(host).matches())
        .map(host -> new RelyingParty(origin, host));
  }
}
