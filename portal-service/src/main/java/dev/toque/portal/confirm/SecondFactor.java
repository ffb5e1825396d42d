package dev.toque.portal.confirm;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.challenge.Act;
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
  private final ChooseTransfer transfer;
  private final Visitor visitor;

  SecondFactor(
      ActivationService activation, AskPhones askPhones, ChooseTransfer transfer, Visitor visitor) {
    this.activation = activation;
    this.askPhones = askPhones;
    this.transfer = transfer;
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
    List<DeviceView> phones = activePhones(account);
    return phones.isEmpty()
        ? Uni.createFrom().item(Optional.empty())
        : ask(session, act, subject, phones).map(Optional::of);
  }

  /** The phones that can answer. */
  public static List<DeviceView> activePhones(AccountDevices account) {
    return account.devices().stream()
        .filter(device -> device.status() == EnrolmentState.ACTIVE)
        .toList();
  }

  private Uni<OpenChallenge> ask(
      Session session, Act act, Optional<OpenChallenge.Subject> subject, List<DeviceView> phones) {
    Asker asker = new Asker(session.userName(), visitor.browser(), visitor.address());
    return transfer
        .choose(session.accountId())
        .flatMap(
            chosen ->
                askPhones.ask(session, asker, new AskPhones.Request(act, subject, chosen, phones)));
  }
}
