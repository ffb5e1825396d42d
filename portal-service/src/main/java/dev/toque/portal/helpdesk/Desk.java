package dev.toque.portal.helpdesk;

import dev.toque.portal.account.Account;
import dev.toque.portal.account.Accounts;
import dev.toque.portal.agent.Agent;
import dev.toque.portal.agent.Agents;
import dev.toque.portal.agent.Agents.OnDuty;
import dev.toque.portal.agent.Agents.WithoutPhone;
import dev.toque.portal.care.Deed;
import dev.toque.portal.care.Reason;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Function;

/** Who may see the help desk's pages, and whose. */
@Singleton
public class Desk {

  private final Access access;
  private final Agents agents;
  private final Accounts accounts;
  private final DeskPages pages;

  Desk(Access access, Agents agents, Accounts accounts, DeskPages pages) {
    this.access = access;
    this.agents = agents;
    this.accounts = accounts;
    this.pages = pages;
  }

  /** An agent who looks after a person. */
  public record Visit(Session session, Agent agent, Account account) {

    public Deed deed(Reason reason) {
      return new Deed(agent, account, reason);
    }
  }

  /**
   * For agents on duty; whoever lacks a phone is told so.
   *
   * @throws ProblemException (as a failure) {@code forbidden} for people without a role
   */
  Uni<Response> agent(BiFunction<Session, Agent, Uni<Response>> page) {
    return access.full(
        session -> agents.of(session).flatMap(standing -> standing(session, standing, page)));
  }

  /**
   * For agents on duty, about a person whom they may look after; of others the page shows the name.
   *
   * @throws ProblemException (as a failure) {@code not-found}
   */
  public Uni<Response> person(UUID accountId, Function<Visit, Uni<Response>> page) {
    return agent(
        (session, agent) ->
            accounts
                .find(accountId)
                .map(Desk::require)
                .flatMap(
                    account ->
                        agent.mayCareFor(account)
                            ? page.apply(new Visit(session, agent, account))
                            : pages.other(session, account)));
  }

  private Uni<Response> standing(
      Session session, Agents.Standing standing, BiFunction<Session, Agent, Uni<Response>> page) {
    if (standing instanceof OnDuty onDuty) {
      return page.apply(session, onDuty.agent());
    }
    if (standing instanceof WithoutPhone) {
      return pages.withoutPhone(session);
    }
    throw ProblemException.of(ProblemCode.FORBIDDEN);
  }

  private static Account require(Optional<Account> found) {
    return found.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND));
  }
}
