package dev.toque.push.device;

import dev.toque.kit.store.Patience;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.GateVerification;
import dev.toque.protocol.wire.activation.PhoneEvent;
import dev.toque.protocol.wire.activation.PhoneEvents;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Devices and their gates, as activation-service knows them (docs/internal-api.md). */
@Singleton
public class Devices {

  /** What the gate's refusal may tell the phone; anything else is between the services. */
  private static final Set<ProblemCode> FOR_THE_PHONE =
      Set.of(ProblemCode.GATE_FAILED, ProblemCode.LOCKED, ProblemCode.NOT_ENROLLED);

  private final ActivationClient client;
  private final Patience patience;

  Devices(@RestClient ActivationClient client, Patience patience) {
    this.client = client;
    this.patience = patience;
  }

  /**
   * The device of this key; empty for a key that was never enrolled. Asked twice when the
   * connection breaks: it may have been kept open to a replica that is gone.
   */
  public Uni<Optional<Device>> find(String deviceId) {
    return patience
        .await(client.device(deviceId).onFailure(IOException.class).retry().atMost(1))
        .map(Optional::of)
        .onFailure(failure -> has(failure, ProblemCode.NOT_FOUND))
        .recoverWithItem(Optional.empty());
  }

  /** What happened to phones after this event: the next few, oldest first; 0 for the first ones. */
  public Uni<List<PhoneEvent>> eventsAfter(long id) {
    return patience.await(client.events(id)).map(PhoneEvents::events);
  }

  /**
   * Succeeds when the gate opens. The try is counted there, so it is never repeated here.
   *
   * @throws ProblemException (as a failure) {@code gate-failed}, {@code locked}, {@code
   *     not-enrolled} or {@code unavailable}
   */
  public Uni<Void> verifyGate(String deviceId, GateVerification verification) {
    return patience
        .await(client.verifyGate(deviceId, verification))
        .replaceWithVoid()
        .onFailure(ProblemException.class)
        .transform(Devices::forThePhone);
  }

  private static Throwable forThePhone(Throwable failure) {
    return failure instanceof ProblemException problem && FOR_THE_PHONE.contains(problem.code())
        ? problem
        : ProblemException.of(ProblemCode.UNAVAILABLE);
  }

  private static boolean has(Throwable failure, ProblemCode code) {
    return failure instanceof ProblemException problem && problem.code() == code;
  }
}
