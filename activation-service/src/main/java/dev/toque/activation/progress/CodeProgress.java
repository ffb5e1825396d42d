package dev.toque.activation.progress;

import dev.toque.activation.code.CodeSnapshot;
import dev.toque.activation.code.StoredCode;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.enrolment.RejectReason;
import dev.toque.protocol.wire.activation.CodePhase;
import dev.toque.protocol.wire.activation.CodeState;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Writes a code's state as docs/internal-api.md describes it. Pure. */
final class CodeProgress {

  private CodeProgress() {}

  /**
   * Of a code that a phone has redeemed. What became of an active phone later is not its matter.
   */
  static CodeState of(Enrolment enrolment) {
    boolean pending = enrolment.is(EnrolmentState.PENDING);
    boolean rejected = enrolment.is(EnrolmentState.REJECTED);
    return new CodeState(
        enrolment.activationId(),
        Optional.of(enrolment.accountId()),
        Optional.of(enrolment.purpose()),
        phase(enrolment.state()),
        Optional.of(enrolment.codeExpiresAt()),
        Optional.of(enrolment.phone()),
        Optional.of(enrolment.id()),
        Optional.of(enrolment.deviceId()),
        enrolment.confirmUntil().filter(until -> pending),
        pending ? Optional.of(enrolment.confirmTries()) : Optional.empty(),
        enrolment.reason().map(RejectReason::wire),
        enrolment.endedAt().filter(at -> rejected));
  }

  /** Of a code that no phone has redeemed. */
  static CodeState of(UUID activationId, CodeSnapshot snapshot) {
    return snapshot
        .find(activationId)
        .map(code -> of(code, snapshot.isOpen(code)))
        .orElseGet(() -> CodeState.unknown(activationId));
  }

  private static CodeState of(StoredCode code, boolean open) {
    Optional<StoredCode.End> end = open ? Optional.empty() : Optional.of(code.end());
    Optional<Instant> endedAt = end.map(StoredCode.End::at);
    return new CodeState(
        code.activationId(),
        Optional.of(code.accountId()),
        Optional.of(code.purpose()),
        open ? openPhase(code) : CodePhase.EXPIRED,
        Optional.of(code.expiresAt()),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        end.map(ended -> ended.reason().wire()),
        endedAt);
  }

  /** A phone that claimed it and is about to commit has of course seen it. */
  private static CodePhase openPhase(StoredCode code) {
    return code.seen() || code.claim().isPresent() ? CodePhase.SEEN : CodePhase.WAITING;
  }

  private static CodePhase phase(EnrolmentState state) {
    return switch (state) {
      case PENDING -> CodePhase.REDEEMED;
      case ACTIVE, LOCKED, REMOVED -> CodePhase.ACTIVE;
      case REJECTED -> CodePhase.REJECTED;
    };
  }
}
