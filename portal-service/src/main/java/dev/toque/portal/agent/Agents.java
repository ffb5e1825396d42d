package dev.toque.portal.agent;

import dev.toque.portal.account.Accounts;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.recovery.Recovered;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.wire.activation.AccountDevices;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/** Finds out whether a signed-in person is an agent, as their account stands now. */
@Singleton
public class Agents {

  private final Accounts accounts;
  private final ActivationService activation;
  private final Recovered recovered;

  Agents(Accounts accounts, ActivationService activation, Recovered recovered) {
    this.accounts = accounts;
    this.activation = activation;
    this.recovered = recovered;
  }

  /** What a signed-in person is. */
  public sealed interface Standing {}

  /** Somebody with a role and a phone of their own. */
  public record OnDuty(Agent agent) implements Standing {}

  /** Somebody with a role who has no phone, or who came in without it. */
  public record WithoutPhone() implements Standing {}

  /** Somebody without a role. */
  public record NoAgent() implements Standing {}

  /** What the person of a full session is. */
  public Uni<Standing> of(Session session) {
    return accounts
        .find(session.accountId())
        .flatMap(
            account ->
                account
                    .flatMap(Agent::of)
                    .map(agent -> withPhone(session, agent))
                    .orElseGet(() -> Uni.createFrom().item(new NoAgent())));
  }

  private Uni<Standing> withPhone(Session session, Agent agent) {
    return activation
        .account(session.accountId())
        .map(
            phones ->
                hasActive(phones)
                        && recovered.until(session).isEmpty()
                        && !Access.isByPassword(session)
                    ? new OnDuty(agent)
                    : new WithoutPhone());
  }

  private static boolean hasActive(AccountDevices phones) {
    return phones.devices().stream().anyMatch(phone -> phone.status() == EnrolmentState.ACTIVE);
  }
}
