package dev.toque.portal.phones;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.portal.confirm.ConfirmedAct;
import dev.toque.portal.confirm.OpenChallenge;
import dev.toque.portal.confirm.OpenChallenge.Subject;
import dev.toque.portal.phones.PhoneNote.Kind;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Removes a phone. Browsers of the account are not known any more then (protocol.md, section 5.4).
 */
@Singleton
class RemovePhone implements ConfirmedAct {

  private final DecidingPhones decidingPhones;
  private final ActivationService activation;
  private final KnownBrowsers browsers;
  private final PhoneNotes notes;
  private final AuditLog audit;
  private final Visitor visitor;

  RemovePhone(
      DecidingPhones decidingPhones,
      ActivationService activation,
      KnownBrowsers browsers,
      PhoneNotes notes,
      AuditLog audit,
      Visitor visitor) {
    this.decidingPhones = decidingPhones;
    this.activation = activation;
    this.browsers = browsers;
    this.notes = notes;
    this.audit = audit;
    this.visitor = visitor;
  }

  @Override
  public Act act() {
    return Act.REMOVE_PHONE;
  }

  @Override
  public String page() {
    return PhonesResource.PATH;
  }

  @Override
  public Uni<Boolean> apply(Session session, OpenChallenge approved, DeviceView by) {
    return decidingPhones.ifMayDecide(by, () -> remove(session, approved.subject().orElseThrow()));
  }

  /** Removes it at once, for who needs no phone's confirmation. */
  Uni<Void> remove(Session session, Subject phone) {
    AuditEvent event =
        AuditEvent.byBrowser(session.accountId(), "phone-removed", visitor.address());
    return activation
        .remove(phone.enrollmentId(), "person", "removed on the page of phones")
        .chain(() -> browsers.forgetAll(session.accountId()))
        .chain(() -> audit.write(event))
        .chain(() -> notes.leave(session, new PhoneNote(Kind.REMOVED, phone.name())));
  }
}
