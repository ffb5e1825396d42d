package dev.toque.push.notification.stream;

import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.push.device.Device;
import io.smallrye.mutiny.subscription.MultiEmitter;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** One open app: knows what it has told its phone, so that it tells only news. */
final class OpenStream {

  private final String deviceId;
  private final UUID accountId;
  private final MultiEmitter<? super StreamEvent> out;
  private final Set<String> shown = ConcurrentHashMap.newKeySet();
  private volatile EnrolmentState status;
  private volatile boolean unsure;

  OpenStream(Device device, MultiEmitter<? super StreamEvent> out) {
    this.deviceId = device.deviceId();
    this.accountId = device.accountId();
    this.status = device.status();
    this.out = out;
  }

  String deviceId() {
    return deviceId;
  }

  UUID accountId() {
    return accountId;
  }

  void beat() {
    out.emit(StreamEvent.HEARTBEAT);
  }

  void end() {
    out.complete();
  }

  /** What another request of the account has led to. */
  void tell(AccountHint hint) {
    switch (hint.word()) {
      case AccountHint.CHALLENGE -> challenge(hint.id());
      case AccountHint.WITHDRAWN -> {
        if (hint.exceptDevice().filter(deviceId::equals).isEmpty()) {
          withdrawn(hint.id());
        }
      }
      case AccountHint.TEST -> {
        if (hint.id().equals(deviceId)) {
          out.emit(StreamEvent.test());
        }
      }
      default -> {
        // the word of a newer replica
      }
    }
  }

  /** Hints may have been missed: tells the difference between what was shown and what is open. */
  void catchUp(Set<String> open) {
    open.stream().filter(id -> !shown.contains(id)).forEach(this::challenge);
    shown.stream().filter(id -> !open.contains(id)).forEach(this::withdrawn);
  }

  /**
   * The enrolment as activation-service knows it now; the end of it ends the stream. Nobody becomes
   * pending again: that is an older answer, which a newer one has overtaken.
   */
  void enrolment(EnrolmentState now) {
    unsure = false;
    if (now != status && now != EnrolmentState.PENDING) {
      status = now;
      out.emit(StreamEvent.enrollment(now));
    }
    if (now.terminal()) {
      end();
    }
  }

  /** Its status could not be read, so that the next beat has to try again. */
  void unsure() {
    unsure = true;
  }

  /** A pending phone waits for the browser, and a lost hint must not keep it waiting. */
  boolean wantsLook() {
    return unsure || status == EnrolmentState.PENDING;
  }

  /** Until it is confirmed a phone can approve nothing, so it is asked nothing. */
  private boolean mayBeAsked() {
    return status == EnrolmentState.ACTIVE || status == EnrolmentState.LOCKED;
  }

  private void challenge(String id) {
    if (mayBeAsked()) {
      shown.add(id);
      out.emit(StreamEvent.challenge(id));
    }
  }

  private void withdrawn(String id) {
    shown.remove(id);
    if (mayBeAsked()) {
      out.emit(StreamEvent.withdrawn(id));
    }
  }
}
