package dev.toque.portal.browser;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Optional;
import java.util.regex.Pattern;

/** The 256 random bits that a known browser keeps in its cookie. A secret. */
public record BrowserToken(String value) {
  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public BrowserToken {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not a browser token");
    }
  }

  static BrowserToken random(SecureRandom random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new BrowserToken(Base64Url.encode(bytes));
  }

  /** The token in a cookie; empty when there is none or it is none of ours. */
  public static Optional<BrowserToken> read(String cookie) {
    return Optional.of(cookie).filter(text -> FORM.matcher(text).matches()).map(BrowserToken::new);
  }

  byte[] hash() {
    return Digests.sha256(value.getBytes(StandardCharsets.US_ASCII));
  }

  @Override
  public String toString() {
    return "BrowserToken[redacted]";
  }
}
