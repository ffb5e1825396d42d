package dev.toque.push.device;

import dev.toque.kit.proof.ProofGuard;
import dev.toque.kit.store.Patience;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** The first two steps of every phone request: its proof, and its enrolment (protocol.md 5.8). */
@Singleton
public class Phones {

  private static final byte[] NO_BODY = new byte[0];

  private final ProofGuard guard;
  private final Devices devices;
  private final Patience patience;

  Phones(ProofGuard guard, Devices devices, Patience patience) {
    this.guard = guard;
    this.devices = devices;
    this.patience = patience;
  }

  /** The enrolled phone that sent this request; not one whose enrolment is still pending. */
  public Uni<Phone> enrolled(HttpServerRequest request, byte[] body) {
    return proven(request, body)
        .chain(key -> device(key.deviceId()).map(device -> Phone.of(key, device)));
  }

  /** The same, of a request without a body. */
  public Uni<Phone> enrolled(HttpServerRequest request) {
    return enrolled(request, NO_BODY);
  }

  /** The key that sent this request, without a body, enrolled or not. */
  public Uni<DeviceKey> proven(HttpServerRequest request) {
    return proven(request, NO_BODY);
  }

  /**
   * The device of a key in whatever state.
   *
   * @throws ProblemException (as a failure) {@code not-enrolled} for a key that never was
   */
  public Uni<Device> device(String deviceId) {
    return devices
        .find(deviceId)
        .map(found -> found.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_ENROLLED)));
  }

  private Uni<DeviceKey> proven(HttpServerRequest request, byte[] body) {
    return patience.await(guard.verify(request, body));
  }
}
