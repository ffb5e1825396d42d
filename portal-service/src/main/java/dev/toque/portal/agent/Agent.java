package dev.toque.portal.agent;

import dev.toque.portal.account.Account;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.util.Optional;
import java.util.UUID;

/**
 * Somebody who looks after accounts, and what they may do. Pure. Source: protocol.md, section 8.
 *
 * @param actor as the audit trail names them
 * @param accountId of a person; empty for the operator's scripts
 */
public record Agent(String actor, Role role, Optional<UUID> accountId) {

  private static final String PERSON = "agent:";

  /** Whoever has the token. */
  public static final Agent OPERATOR = new Agent("operator", Role.ADMIN, Optional.empty());

  /** The person of an account; empty when it is disabled or has no role. */
  public static Optional<Agent> of(Account account) {
    return Role.of(account)
        .filter(role -> account.enabled)
        .map(role -> new Agent(PERSON + account.userName, role, Optional.of(account.id)));
  }

  public boolean admin() {
    return role == Role.ADMIN;
  }

  /** The help desk looks after nobody who has a role, so not after itself either. */
  public boolean mayCareFor(Account account) {
    return admin() || (account.roles().isEmpty() && !accountId.equals(Optional.of(account.id)));
  }

  /**
   * @throws ProblemException {@code forbidden} for an account that this agent may not look after
   */
  public void requireCareFor(Account account) {
    if (!mayCareFor(account)) {
      throw ProblemException.of(ProblemCode.FORBIDDEN);
    }
  }

  /**
   * @throws ProblemException {@code forbidden} for the help desk
   */
  public void requireAdmin() {
    if (!admin()) {
      throw ProblemException.of(ProblemCode.FORBIDDEN);
    }
  }
}
