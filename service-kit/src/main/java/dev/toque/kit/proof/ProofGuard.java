package dev.toque.kit.proof;

import dev.toque.kit.web.PublicUrl;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.proof.Proof;
import dev.toque.protocol.proof.ProofExpectation;
import dev.toque.protocol.statement.Statement;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;

/** Lets a phone request through once, when its DPoP proof is right (protocol.md 2.2, 2.3). */
@Singleton
public class ProofGuard {

  private static final String HEADER = "DPoP";

  private final PublicUrl publicUrl;
  private final SeenProofs seen;
  private final Clock clock;

  ProofGuard(PublicUrl publicUrl, SeenProofs seen, Clock clock) {
    this.publicUrl = publicUrl;
    this.seen = seen;
    this.clock = clock;
  }

  /**
   * Verifies the proof of this request.
   *
   * @param body the body's bytes as received, empty when there is none
   * @return the key that the phone has shown to possess
   * @throws ProblemException (as a failure) {@code proof-invalid}, {@code clock-skew}, {@code
   *     proof-replayed}
   */
  public Uni<DeviceKey> verify(HttpServerRequest request, byte[] body) {
    return Uni.createFrom()
        .item(() -> Proof.verify(header(request), expectation(request, body)))
        .chain(proof -> seen.once(proof.key().deviceId(), proof.jti()).replaceWith(proof.key()));
  }

  /**
   * Notes that a statement arrived, so that it cannot arrive again (protocol.md 3.1). Call it after
   * {@link Statement#verify}, once everything about the request is known to be well formed.
   *
   * @throws ProblemException (as a failure) {@code proof-replayed}
   */
  public Uni<Void> once(Statement statement) {
    return seen.once(statement.key().deviceId(), statement.jti());
  }

  /** The {@code aud} that every statement must name. */
  public String audience() {
    return publicUrl.origin();
  }

  private ProofExpectation expectation(HttpServerRequest request, byte[] body) {
    return new ProofExpectation(
        request.method().name(),
        publicUrl.of(request.path()),
        body == null ? new byte[0] : body,
        clock.instant());
  }

  private static String header(HttpServerRequest request) {
    List<String> values = request.headers().getAll(HEADER);
    if (values.isEmpty()) {
      throw ProblemException.proofInvalid("missing");
    }
    if (values.size() > 1) {
      throw ProblemException.proofInvalid("repeated");
    }
    return values.get(0);
  }
}
