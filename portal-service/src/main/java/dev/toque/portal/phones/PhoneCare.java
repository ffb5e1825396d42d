package dev.toque.portal.phones;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.phones.PhoneNote.Kind;
import dev.toque.portal.push.PushService;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** What needs no confirmation by a phone: it lets nobody in, and takes nothing from anybody. */
@Singleton
class PhoneCare {

  private final ActivationService activation;
  private final PushService push;
  private final PhoneNotes notes;
  private final AuditLog audit;
  private final Visitor visitor;

  PhoneCare(
      ActivationService activation,
      PushService push,
      PhoneNotes notes,
      AuditLog audit,
      Visitor visitor) {
    this.activation = activation;
    this.push = push;
    this.notes = notes;
    this.audit = audit;
    this.visitor = visitor;
  }

  /** Gives it another name; what cannot be one is told, and changes nothing. */
  Uni<Void> rename(Session session, DeviceView phone, String name) {
    return activation
        .rename(phone.enrollmentId(), name)
        .chain(() -> record(session, "phone-renamed"))
        .replaceWith(new PhoneNote(Kind.RENAMED, name))
        .onFailure(failure -> has(ProblemCode.MALFORMED, failure))
        .recoverWithItem(new PhoneNote(Kind.NAME_REFUSED, phone.name()))
        .flatMap(note -> notes.leave(session, note));
  }

  /** Sends it a test notification. */
  Uni<Void> test(Session session, DeviceView phone) {
    return push.test(phone.deviceId())
        .map(sent -> sent.transport().isPresent() ? Kind.TEST_SENT : Kind.TEST_QUIET)
        .onFailure(failure -> has(ProblemCode.TOO_MANY_REQUESTS, failure))
        .recoverWithItem(Kind.TEST_SOON)
        .flatMap(kind -> notes.leave(session, new PhoneNote(kind, phone.name())));
  }

  /** Gives it all its tries back. */
  Uni<Void> unlock(Session session, DeviceView phone) {
    return activation
        .unlock(phone.enrollmentId())
        .chain(() -> record(session, "phone-unlocked"))
        .chain(() -> notes.leave(session, new PhoneNote(Kind.UNLOCKED, phone.name())));
  }

  private Uni<Void> record(Session session, String event) {
    return audit.write(AuditEvent.byBrowser(session.accountId(), event, visitor.address()));
  }

  private static boolean has(ProblemCode code, Throwable failure) {
    return failure instanceof ProblemException problem && problem.code() == code;
  }
}
