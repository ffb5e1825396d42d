package dev.toque.push.notification.stream;

import dev.toque.kit.web.ClientAddress;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.push.device.Device;
import dev.toque.push.device.Phones;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;

/** Judges who wants to listen. */
@Singleton
class StreamAdmission {

  private final Phones phones;
  private final StreamSlots slots;

  StreamAdmission(Phones phones, StreamSlots slots) {
    this.phones = phones;
    this.slots = slots;
  }

  /**
   * The phone that may listen; its enrolment may still be pending.
   *
   * @throws ProblemException (as a failure) those of a proof, {@code not-enrolled} or {@code
   *     too-many-requests}
   */
  Uni<Device> admit(HttpServerRequest request) {
    return phones
        .proven(request)
        .chain(key -> phones.device(key.deviceId()))
        .invoke(StreamAdmission::requireEnrolment)
        .invoke(
            device -> slots.requireFree(device.deviceId(), ClientAddress.of(request).address()));
  }

  private static void requireEnrolment(Device device) {
    if (device.status().terminal()) {
      throw ProblemException.of(ProblemCode.NOT_ENROLLED);
    }
  }
}
