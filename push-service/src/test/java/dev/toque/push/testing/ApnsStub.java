package dev.toque.push.testing;

import com.eatthepath.pushy.apns.auth.ApnsVerificationKey;
import com.eatthepath.pushy.apns.server.MockApnsServer;
import com.eatthepath.pushy.apns.server.MockApnsServerBuilder;
import com.eatthepath.pushy.apns.server.PushNotificationHandler;
import com.eatthepath.pushy.apns.server.PushNotificationHandlerFactory;
import com.eatthepath.pushy.apns.server.RejectedNotificationException;
import com.eatthepath.pushy.apns.server.RejectionReason;
import com.eatthepath.pushy.apns.server.UnregisteredDeviceTokenException;
import com.eatthepath.pushy.apns.server.ValidatingPushNotificationHandlerFactory;
import dev.toque.protocol.testing.FastCrypto;
import io.netty.buffer.ByteBuf;
import io.netty.channel.nio.NioEventLoopGroup;
import io.netty.handler.codec.http2.Http2Headers;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Plays Apple by pushy's own mock server, which checks our provider token as Apple does. A test
 * says what each device token is answered. The sandbox never says a word.
 */
public final class ApnsStub implements QuarkusTestResourceLifecycleManager {

  public static final String TOPIC = "example.toque.app";
  private static final String TEAM = "TEAM123456";
  private static final String KEY = "KEY1234567";
  private static final String PASSWORD = "only-for-this-test";
  private static final String UNREGISTERED = "UNREGISTERED";
  private static final Shared SHARED = new Shared("toque.test.apns");

  private final NioEventLoopGroup threads = new NioEventLoopGroup(1);
  private MockApnsServer server;
  private ServerSocket silent;

  @Override
  public Map<String, String> start() {
    try {
      Path folder = Files.createTempDirectory("apns");
      KeyPair signing = FastCrypto.p256();
      Path key = folder.resolve("AuthKey.p8");
      Files.writeString(key, pem("PRIVATE KEY", signing.getPrivate().getEncoded()));
      KeyStore identity = identity(folder);
      X509Certificate certificate = (X509Certificate) identity.getCertificate("apns");
      Path trusted = folder.resolve("trusted.pem");
      Files.writeString(trusted, pem("CERTIFICATE", certificate.getEncoded()));
      silent = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
      server = server(identity, certificate, (ECPublicKey) signing.getPublic());
      return Map.of(
          "toque.push.apns.key-file",
          key.toString(),
          "toque.push.apns.key-id",
          KEY,
          "toque.push.apns.team-id",
          TEAM,
          "toque.push.apns.topic",
          TOPIC,
          "toque.push.apns.production-server",
          "localhost:" + server.start(0).join(),
          "toque.push.apns.sandbox-server",
          "localhost:" + silent.getLocalPort(),
          "toque.push.apns.trusted-certificates-file",
          trusted.toString());
    } catch (IOException | GeneralSecurityException failure) {
      throw new IllegalStateException("the stub did not start", failure);
    }
  }

  @Override
  public void stop() {
    server.shutdown().join();
    threads.shutdownGracefully();
    try {
      silent.close();
    } catch (IOException closed) {
      // it is closed
    }
  }

  /**
   * What this device token is answered, one after the other and the last one for ever: a name of
   * {@link RejectionReason}, {@code UNREGISTERED} with its time after a blank, or {@code accept}.
   */
  public static void answers(String token, String... answers) {
    SHARED.queue("answers " + token).addAll(List.of(answers));
  }

  /** What came for this device token: headers by their names, and {@code body}. */
  public static List<Map<String, String>> messages(String token) {
    return SHARED.maps("messages " + token);
  }

  private MockApnsServer server(KeyStore identity, X509Certificate certificate, ECPublicKey signer)
      throws GeneralSecurityException, IOException {
    PrivateKey key = (PrivateKey) identity.getKey("apns", PASSWORD.toCharArray());
    ApnsVerificationKey verifier = new ApnsVerificationKey(KEY, TEAM, signer);
    PushNotificationHandlerFactory strict =
        new ValidatingPushNotificationHandlerFactory(
            Map.of(TOPIC, new Everything()),
            Map.of(),
            Map.of(KEY, verifier),
            Map.of(verifier, Set.of(TOPIC)));
    return new MockApnsServerBuilder()
        .setServerCredentials(new X509Certificate[] {certificate}, key, null)
        .setEventLoopGroup(threads)
        .setHandlerFactory(
            session -> {
              PushNotificationHandler first = strict.buildHandler(session);
              return (headers, payload) -> answer(first, headers, payload);
            })
        .build();
  }

  private static void answer(PushNotificationHandler strict, Http2Headers headers, ByteBuf payload)
      throws RejectedNotificationException {
    String path = headers.path().toString();
    String token = path.substring(path.lastIndexOf('/') + 1);
    Map<String, String> message = new HashMap<>();
    headers.forEach(
        header -> message.put(header.getKey().toString(), header.getValue().toString()));
    message.put("body", payload.toString(StandardCharsets.UTF_8));
    SHARED.queue("messages " + token).add(message);
    strict.handlePushNotification(headers, payload);
    String answer = SHARED.next("answers " + token, "accept");
    if (answer.startsWith(UNREGISTERED)) {
      throw new UnregisteredDeviceTokenException(Instant.parse(answer.split(" ")[1]));
    }
    if (!answer.equals("accept")) {
      throw new RejectedNotificationException(RejectionReason.valueOf(answer));
    }
  }

  /** A certificate for this machine, by the JDK's own tool. */
  private static KeyStore identity(Path folder) throws IOException, GeneralSecurityException {
    Path file = folder.resolve("identity.p12");
    Process keytool =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "apns",
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=localhost",
                "-ext",
                "SAN=dns:localhost,ip:127.0.0.1",
                "-validity",
                "7",
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                file.toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(keytool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (!Files.exists(file)) {
      throw new IllegalStateException(said);
    }
    return KeyStore.getInstance(file.toFile(), PASSWORD.toCharArray());
  }

  private static String pem(String kind, byte[] bytes) {
    return "-----BEGIN %s-----\n%s\n-----END %1$s-----\n"
        .formatted(kind, Base64.getMimeEncoder().encodeToString(bytes));
  }

  /** Knows every device token: the tests make up their own. */
  private static final class Everything extends HashSet<String> {

    private static final long serialVersionUID = 1L;

    @Override
    public boolean contains(Object token) {
      return true;
    }
  }
}
