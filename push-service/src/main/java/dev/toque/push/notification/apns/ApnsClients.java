package dev.toque.push.notification.apns;

import com.eatthepath.pushy.apns.ApnsClient;
import com.eatthepath.pushy.apns.ApnsClientBuilder;
import com.eatthepath.pushy.apns.auth.ApnsSigningKey;
import dev.toque.protocol.wire.signin.TargetRequest.Environment;
import dev.toque.push.notification.provider.ProviderConfig;
import io.netty.channel.nio.NioEventLoopGroup;
import io.quarkus.runtime.ShutdownEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/** A connection to each of Apple's servers, made when it is first used; none without a key. */
@Singleton
class ApnsClients {

  /** Apple takes a token for an hour, and a new one at most every 20 minutes. */
  private static final Duration TOKEN_LIFE = Duration.ofMinutes(50);

  private final ApnsConfig config;
  private final ProviderConfig provider;
  private final Optional<NioEventLoopGroup> threads;
  private final Map<Environment, ApnsClient> clients = new EnumMap<>(Environment.class);

  ApnsClients(ApnsConfig config, ProviderConfig provider) {
    this.config = config;
    this.provider = provider;
    Optional<ApnsSigningKey> key = key(config);
    this.threads = key.map(present -> new NioEventLoopGroup(1));
    key.ifPresent(
        signer -> {
          clients.put(Environment.PRODUCTION, client(signer, config.productionServer()));
          clients.put(Environment.SANDBOX, client(signer, config.sandboxServer()));
        });
  }

  boolean configured() {
    return !clients.isEmpty();
  }

  ApnsClient of(Environment environment) {
    return clients.get(environment);
  }

  /** The app's bundle id. */
  String topic() {
    return config.topic().orElseThrow();
  }

  void stop(@Observes ShutdownEvent event) {
    clients.values().forEach(ApnsClient::close);
    threads.ifPresent(NioEventLoopGroup::shutdownGracefully);
  }

  private static Optional<ApnsSigningKey> key(ApnsConfig config) {
    return config
        .keyFile()
        .map(ApnsClients::text)
        .or(config::key)
        .map(
            text -> {
              require("topic", config.topic());
              return key(
                  text, require("team-id", config.teamId()), require("key-id", config.keyId()));
            });
  }

  private static ApnsSigningKey key(String text, String teamId, String keyId) {
    try (InputStream pem = new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII))) {
      return ApnsSigningKey.loadFromInputStream(pem, teamId, keyId);
    } catch (IOException | GeneralSecurityException | IllegalArgumentException noKey) {
      // not the cause: it may quote the text
      throw new IllegalArgumentException("toque.push.apns: the key is not a .p8 signing key");
    }
  }

  private static String require(String name, Optional<String> value) {
    return value.orElseThrow(
        () -> new IllegalArgumentException("toque.push.apns.%s is missing".formatted(name)));
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException("toque.push.apns.key-file", failure);
    }
  }

  private ApnsClient client(ApnsSigningKey key, String server) {
    int colon = server.lastIndexOf(':');
    try {
      ApnsClientBuilder builder =
          new ApnsClientBuilder()
              .setApnsServer(
                  server.substring(0, colon), Integer.parseInt(server.substring(colon + 1)))
              .setSigningKey(key)
              .setTokenExpiration(TOKEN_LIFE)
              .setConnectionTimeout(provider.connectTimeout())
              .setEventLoopGroup(threads.orElseThrow());
      config
          .trustedCertificatesFile()
          .ifPresent(file -> builder.setTrustedServerCertificateChain(file.toFile()));
      return builder.build();
    } catch (IOException failure) {
      throw new UncheckedIOException("toque.push.apns", failure);
    }
  }
}
