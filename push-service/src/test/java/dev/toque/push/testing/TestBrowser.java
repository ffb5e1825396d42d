package dev.toque.push.testing;

import dev.toque.protocol.testing.TestSubscription;
import java.util.UUID;

/** A browser with a push subscription at {@link PushServiceStub}, which decrypts what arrives. */
public final class TestBrowser {

  private final TestSubscription subscription = new TestSubscription();
  private final String path = "/" + UUID.randomUUID();

  /** The path of its subscription at {@link PushServiceStub}. */
  public String path() {
    return path;
  }

  /** The body of {@code PUT /targets/me}. */
  public String target() {
    return target(PushServiceStub.origin() + path, publicKey(), secret());
  }

  /** The same with an endpoint and keys of the test's choice. */
  public static String target(String endpoint, String key, String secret) {
    return """
        {"transport":"webpush","subscription":{"endpoint":"%s","expirationTime":null,\
        "keys":{"p256dh":"%s","auth":"%s"}}}"""
        .formatted(endpoint, key, secret);
  }

  public String publicKey() {
    return subscription.publicKey();
  }

  public String secret() {
    return subscription.secret();
  }

  /** For a second implementation. */
  String privateKey() {
    return subscription.privateKey();
  }

  /** Decrypts a body of one record. */
  public String decrypt(byte[] body) {
    return subscription.decrypt(body);
  }
}
