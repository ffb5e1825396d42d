package dev.toque.portal.care;

import dev.toque.portal.account.Account;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.protocol.wire.activation.AccountDevices;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.UUID;

/** An account's phones in an agent's hands. Repeating anything is safe. */
@Singleton
public class CareForPhones {

  private final ActivationService activation;
  private final KnownBrowsers browsers;
  private final Telling telling;

  CareForPhones(ActivationService activation, KnownBrowsers browsers, Telling telling) {
    this.activation = activation;
    this.browsers = browsers;
    this.telling = telling;
  }

  /** The account's phones. */
  public Uni<List<DeviceView>> of(Account account) {
    return activation.account(account.id).map(AccountDevices::devices);
  }

  /** Removes a phone of this account, and that its browsers are known (protocol.md 5.4). */
  Uni<Void> remove(Deed deed, UUID enrollmentId) {
    return of(deed.account())
        .flatMap(
            phones ->
                phones.stream().anyMatch(phone -> phone.enrollmentId().equals(enrollmentId))
                    ? removeOwn(deed, enrollmentId)
                    : Uni.createFrom().voidItem());
  }

  /** Opens all phones of this account again that too many wrong PINs have locked. */
  Uni<Void> unlock(Account account) {
    return of(account)
        .onItem()
        .transformToMulti(phones -> Multi.createFrom().iterable(phones))
        .onItem()
        .transformToUniAndConcatenate(phone -> activation.unlock(phone.enrollmentId()))
        .onItem()
        .ignoreAsUni();
  }

  private Uni<Void> removeOwn(Deed deed, UUID enrollmentId) {
    return activation
        .remove(enrollmentId, deed.agent().actor(), why(deed.reason()))
        .chain(() -> browsers.forgetAll(deed.account().id))
        .chain(() -> telling.record(deed, "phone-removed"));
  }

  private static String why(Reason reason) {
    return reason.text().isEmpty() ? "removed by the operator" : reason.text();
  }
}
