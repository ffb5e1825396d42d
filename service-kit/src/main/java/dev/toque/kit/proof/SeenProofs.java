package dev.toque.kit.proof;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.quarkus.redis.datasource.ReactiveRedisDataSource;
import io.quarkus.redis.datasource.value.ReactiveValueCommands;
import io.quarkus.redis.datasource.value.SetArgs;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Which proofs and statements have arrived. One atomic {@code SET NX} decides; the key lives as
 * long as a proof's clock window (60 s to either side), after which its age refuses it.
 */
@Singleton
class SeenProofs {

  private static final Duration WINDOW = Duration.ofSeconds(125);

  private final ReactiveValueCommands<String, String> values;
  private final String prefix;

  SeenProofs(
      ReactiveRedisDataSource redis, @ConfigProperty(name = "toque.service-name") String service) {
    this.values = redis.value(String.class);
    this.prefix = service + ":proof:";
  }

  /** Fails with {@code proof-replayed} when this id of this key was seen before. */
  Uni<Void> once(String deviceId, String jti) {
    return values
        .setAndChanged(key(deviceId, jti), "", new SetArgs().nx().ex(WINDOW))
        .invoke(
            first -> {
              if (!first) {
                throw ProblemException.of(ProblemCode.PROOF_REPLAYED);
              }
            })
        .replaceWithVoid();
  }

  /** A digest: the id is the phone's to choose, so it must not shape our key. */
  private String key(String deviceId, String jti) {
    byte[] text = (deviceId + "." + jti).getBytes(StandardCharsets.UTF_8);
    return prefix + Base64Url.encode(Digests.sha256(text));
  }
}
