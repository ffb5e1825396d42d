package dev.toque.portal.admin;

import dev.toque.portal.account.Account;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.protocol.wire.activation.AccountDevices;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** An account's phones in the operator's hands. Repeating anything is safe. */
@Singleton
class ManagePhones {

  private static final String OPERATOR = "operator";

  private final ActivationService activation;
  private final KnownBrowsers browsers;
  private final AuditLog audit;

  ManagePhones(ActivationService activation, KnownBrowsers browsers, AuditLog audit) {
    this.activation = activation;
    this.browsers = browsers;
    this.audit = audit;
  }

  Uni<List<DeviceView>> of(Account account) {
    return activation.account(account.id).map(AccountDevices::devices);
  }

  /** Removes a phone of this account, and that its browsers are known (protocol.md 5.4). */
  Uni<Void> remove(Account account, UUID enrollmentId) {
    return of(account)
        .flatMap(
            phones ->
                phones.stream().anyMatch(phone -> phone.enrollmentId().equals(enrollmentId))
                    ? removeOwn(account, enrollmentId)
                    : Uni.createFrom().voidItem());
  }

  /** Opens all phones of this account again that too many wrong PINs have locked. */
  Uni<Void> unlock(Account account) {
    return of(account)
        .onItem()
        .transformToMulti(phones -> Multi.createFrom().iterable(phones))
        .onItem()
        .transformToUniAndConcatenate(phone -> activation.unlock(phone.enrollmentId()))
        .collect()
        .asList()
        .chain(() -> audit.write(AuditEvent.byOperator(account.id, "unlocked")));
  }

  private Uni<Void> removeOwn(Account account, UUID enrollmentId) {
    return activation
        .remove(enrollmentId, OPERATOR, "removed by the operator")
        .chain(() -> browsers.forgetAll(account.id))
        .chain(() -> audit.write(AuditEvent.byOperator(account.id, "phone-removed")));
  }
}
