package dev.toque.activation.phone;

import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.Enrolments;
import dev.toque.kit.proof.ProofGuard;
import dev.toque.kit.store.Patience;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.statement.StatementExpectation;
import dev.toque.protocol.statement.StatementUse;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/** The steps that the requests of phones have in common (protocol.md 2 and 3). */
@Singleton
public class PhoneRequests {

  private final ProofGuard guard;
  private final Enrolments enrolments;
  private final Patience patience;
  private final Clock clock;

  PhoneRequests(ProofGuard guard, Enrolments enrolments, Patience patience, Clock clock) {
    this.guard = guard;
    this.enrolments = enrolments;
    this.patience = patience;
    this.clock = clock;
  }

  /** The key that sent this request; the first step of all. */
  public Uni<DeviceKey> prove(HttpServerRequest request, byte[] body) {
    return patience.await(guard.verify(request, body));
  }

  /** The enrolment of that key, in whatever state; none is {@code not-enrolled}. */
  public Uni<Enrolment> enrolment(DeviceKey key) {
    return enrolments
        .ofDevice(key.deviceId())
        .map(found -> found.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_ENROLLED)));
  }

  /**
   * A statement that arrives for the first time.
   *
   * @param members what it must say besides, such as {@code ch}
   */
  public Uni<Statement> statement(
      String text, DeviceKey key, StatementUse use, Map<String, String> members) {
    return Uni.createFrom()
        .item(() -> Statement.verify(text, expectation(key, use, members)))
        .call(statement -> patience.await(guard.once(statement)));
  }

  private StatementExpectation expectation(
      DeviceKey key, StatementUse use, Map<String, String> members) {
    return new StatementExpectation(
        guard.audience(), key, use, Optional.of(clock.instant()), members);
  }
}
