package dev.toque.portal.confirm;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.browser.BrowserCookie;
import dev.toque.portal.browser.KnownBrowsers;
import dev.toque.portal.policy.PolicyConfig;
import dev.toque.portal.policy.PolicyConfig.NumberPolicy;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.Transfer;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.wire.activation.AccountDevices;
import dev.toque.protocol.wire.activation.DeviceView;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;

/** Asks the account's phones on behalf of a session, by number or by tap. */
@Singleton
public class SecondFactor {

  private final ActivationService activation;
  private final AskPhones askPhones;
  private final KnownBrowsers browsers;
  private final BrowserCookie cookie;
  private final PolicyConfig config;
  private final Visitor visitor;

  SecondFactor(
      ActivationService activation,
      AskPhones askPhones,
      KnownBrowsers browsers,
      BrowserCookie cookie,
      PolicyConfig config,
      Visitor visitor) {
    this.activation = activation;
    this.askPhones = askPhones;
    this.browsers = browsers;
    this.cookie = cookie;
    this.config = config;
    this.visitor = visitor;
  }

  /**
   * Asks the session's account to confirm an act.
   *
   * @return what was asked; empty when no phone of the account is active
   */
  public Uni<Optional<OpenChallenge>> ask(
      Session session, Act act, Optional<OpenChallenge.Subject> subject) {
    return activation
        .account(session.accountId())
        .flatMap(account -> ask(session, act, subject, account));
  }

  /** As the other, with phones that are known already. */
  Uni<Optional<OpenChallenge>> ask(
      Session session, Act act, Optional<OpenChallenge.Subject> subject, AccountDevices account) {
    List<String> phones = activePhones(account);
    return phones.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : ask(session, act, subject, phones).map(Optional::of);
  }

  /** The names of the phones that can answer. */
  static List<String> activePhones(AccountDevices account) {
    return account.devices().stream()
        .filter(device -> device.status() == EnrolmentState.ACTIVE)
        .map(DeviceView::name)
        .toList();
  }

  private Uni<OpenChallenge> ask(
      Session session, Act act, Optional<OpenChallenge.Subject> subject, List<String> phones) {
    Asker asker = new Asker(session.userName(), visitor.browser(), visitor.address());
    return transfer(session)
        .flatMap(
            transfer ->
                askPhones.ask(
                    session, asker, new AskPhones.Request(act, subject, transfer, phones)));
  }

  /** A tap is enough only where this person has confirmed before (protocol.md, section 5.4). */
  private Uni<Transfer> transfer(Session session) {
    if (config.number() == NumberPolicy.ALWAYS) {
      return Uni.createFrom().item(Transfer.NUMBER);
    }
    return browsers
        .knows(session.accountId(), cookie.read())
        .map(known -> known ? Transfer.TAP : Transfer.NUMBER);
  }
}
