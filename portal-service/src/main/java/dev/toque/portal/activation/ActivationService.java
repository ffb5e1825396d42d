package dev.toque.portal.activation;

import dev.toque.kit.audit.TrailQuestion;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.AccountDevices;
import dev.toque.protocol.wire.activation.CodeIds;
import dev.toque.protocol.wire.activation.CodeState;
import dev.toque.protocol.wire.activation.CodeStates;
import dev.toque.protocol.wire.activation.ConfirmNumber;
import dev.toque.protocol.wire.activation.DeviceView;
import dev.toque.protocol.wire.activation.EndCode;
import dev.toque.protocol.wire.activation.IssueCode;
import dev.toque.protocol.wire.activation.IssuedCode;
import dev.toque.protocol.wire.activation.OfflineOutcome;
import dev.toque.protocol.wire.activation.OfflineVerdict;
import dev.toque.protocol.wire.activation.OfflineVerification;
import dev.toque.protocol.wire.activation.PhoneEvent;
import dev.toque.protocol.wire.activation.PhoneEvents;
import dev.toque.protocol.wire.activation.RemoveEnrolment;
import dev.toque.protocol.wire.audit.AuditRow;
import dev.toque.protocol.wire.audit.AuditRows;
import dev.toque.protocol.wire.enrolment.RenameRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Codes, enrolments and devices, as activation-service knows them (docs/internal-api.md). */
@Singleton
public class ActivationService {

  private final ActivationClient client;

  ActivationService(@RestClient ActivationClient client) {
    this.client = client;
  }

  /**
   * Makes a code; a live one of the same account and holder ends.
   *
   * @throws ProblemException {@code already-enrolled}, {@code forbidden} or {@code
   *     too-many-requests}
   */
  public Uni<IssuedCode> issue(IssueCode request) {
    return client.issue(request);
  }

  /** Where a code stands; {@code unknown} is a state, not a failure. */
  public Uni<CodeState> code(UUID activationId) {
    return client.code(activationId);
  }

  /** The states of at most 400 codes in one call. */
  public Uni<List<CodeState>> codes(List<UUID> activationIds) {
    return client.codes(new CodeIds(activationIds)).map(CodeStates::states);
  }

  /**
   * Confirms the phone that shows this number. A wrong number is a state with fewer tries left.
   *
   * @throws ProblemException {@code not-pending} when no phone waits for a number
   */
  public Uni<CodeState> confirm(UUID activationId, String number) {
    return client.confirm(activationId, new ConfirmNumber(number));
  }

  /** Throws the phone away that redeemed this code: it is not the person's. */
  public Uni<CodeState> reject(UUID activationId) {
    return client.reject(activationId);
  }

  /** Ends a live code and its pending enrolment. */
  public Uni<Void> end(UUID activationId, EndReason reason) {
    return client.end(activationId, new EndCode(reason));
  }

  /** Ends all live codes of an account. */
  public Uni<Void> endAll(UUID accountId, EndReason reason) {
    return client.endAll(accountId, new EndCode(reason));
  }

  /** The account's phones, and whether it ever had one. */
  public Uni<AccountDevices> account(UUID accountId) {
    return client.account(accountId);
  }

  /** Judges a response without a network; of an account that never had a phone none is right. */
  public Uni<OfflineVerdict> verifyOffline(UUID accountId, String question, String response) {
    return client
        .verifyOffline(accountId, new OfflineVerification(question, response))
        .onFailure(ActivationService::isNotFound)
        .recoverWithItem(
            new OfflineVerdict(OfflineOutcome.WRONG, Optional.empty(), Optional.empty(), 0));
  }

  /** Removes all that belongs to a deleted account. */
  public Uni<Void> forget(UUID accountId) {
    return client.forget(accountId);
  }

  /** A device with its keys; empty for a key that was never enrolled. */
  public Uni<Optional<DeviceView>> device(String deviceId) {
    return client
        .device(deviceId)
        .map(Optional::of)
        .onFailure(ActivationService::isNotFound)
        .recoverWithItem(Optional.empty());
  }

  /**
   * Removes a phone.
   *
   * @param by who did it, for the audit
   */
  public Uni<Void> remove(UUID enrollmentId, String by, String reason) {
    return client.remove(enrollmentId, new RemoveEnrolment(by, reason));
  }

  /** What happened to phones after this event, oldest first, and not all of it at once. */
  public Uni<List<PhoneEvent>> events(long after) {
    return client.events(after).map(PhoneEvents::events);
  }

  /**
   * Gives a phone another name.
   *
   * @throws ProblemException {@code malformed} for what is no name, {@code not-enrolled} or {@code
   *     locked} for a phone that is not active
   */
  public Uni<Void> rename(UUID enrollmentId, String name) {
    return Uni.createFrom()
        .item(() -> new RenameRequest(new RenameRequest.Name(name)))
        .flatMap(request -> client.rename(enrollmentId, request));
  }

  /** Opens a phone again that too many wrong PINs have locked. */
  public Uni<Void> unlock(UUID enrollmentId) {
    return client.unlock(enrollmentId);
  }

  /** A page of that service's audit trail. */
  public Uni<List<AuditRow>> audit(TrailQuestion question) {
    return client
        .audit(
            question.accountId().orElse(null),
            question.ref().orElse(null),
            question.after(),
            question.before().orElse(null),
            question.most())
        .map(AuditRows::events);
  }

  private static boolean isNotFound(Throwable failure) {
    return failure instanceof ProblemException problem && problem.code() == ProblemCode.NOT_FOUND;
  }
}
