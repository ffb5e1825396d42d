package dev.toque.portal.phones;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.portal.confirm.OpenChallenge.Subject;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Visitor;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * Removes a phone, after one of the account's phones has confirmed that. Its browsers are not known
 * any more (protocol.md, section 5.4).
 */
@Singleton
class RemovePhone {

  private final ActivationService activation;
  private final KnownBrowsers browsers;
  private final RemovedNote removed;
  private final AuditLog audit;
  private final Visitor visitor;

  RemovePhone(
      ActivationService activation,
      KnownBrowsers browsers,
      RemovedNote removed,
      AuditLog audit,
      Visitor visitor) {
    this.activation = activation;
    this.browsers = browsers;
    this.removed = removed;
    this.audit = audit;
    this.visitor = visitor;
  }

  Uni<Void> from(Session session, Subject phone) {
    AuditEvent event =
        AuditEvent.byBrowser(session.accountId(), "phone-removed", visitor.address());
    return activation
        .remove(phone.enrollmentId(), "person", "removed on the page of phones")
        .chain(() -> browsers.forgetAll(session.accountId()))
        .chain(() -> audit.write(event))
        .chain(() -> removed.leave(session, phone.name()));
  }
}
