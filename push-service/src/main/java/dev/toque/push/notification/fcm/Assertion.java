package dev.toque.push.notification.fcm;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.json.StrictJson;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** The signed claim that Google exchanges for an access token (RFC 7523, section 2.1). */
final class Assertion {

  private static final String SCOPE = "https://www.googleapis.com/auth/firebase.messaging";
  private static final Duration LIFE = Duration.ofHours(1);

  private Assertion() {}

  /** A JWS by the account's key, for an hour from now. */
  static String of(ServiceAccount account, Instant now) {
    Map<String, ?> header = Map.of("alg", "RS256", "typ", "JWT", "kid", account.keyId());
    Map<String, ?> claims =
        Map.of(
            "iss", account.email(),
            "scope", SCOPE,
            "aud", account.tokenUri().toString(),
            "iat", now.getEpochSecond(),
            "exp", now.plus(LIFE).getEpochSecond());
    String signed = part(header) + "." + part(claims);
    return signed + "." + Base64Url.encode(sign(account, signed));
  }

  private static String part(Map<String, ?> json) {
    return Base64Url.encode(StrictJson.write(json));
  }

  private static byte[] sign(ServiceAccount account, String text) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(account.key());
      signature.update(text.getBytes(StandardCharsets.US_ASCII));
      return signature.sign();
    } catch (GeneralSecurityException impossible) {
      throw new IllegalStateException("RS256", impossible);
    }
  }
}
