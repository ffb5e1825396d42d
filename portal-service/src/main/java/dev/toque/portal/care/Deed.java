package dev.toque.portal.care;

import dev.toque.portal.account.Account;
import dev.toque.portal.agent.Agent;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.protocol.problem.ProblemException;

/** What an agent does for somebody, and why. There is none that the agent may not do. */
public record Deed(Agent agent, Account account, Reason reason) {

  /**
   * @throws ProblemException {@code forbidden} when the agent may not look after the account
   */
  public Deed {
    agent.requireCareFor(account);
  }

  /** As the audit trail keeps it. */
  AuditEvent event(String name) {
    return new AuditEvent(name, account.id, agent.actor(), "", reason.text());
  }
}
