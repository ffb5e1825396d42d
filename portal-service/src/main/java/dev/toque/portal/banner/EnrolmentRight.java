package dev.toque.portal.banner;

import dev.toque.portal.account.Accounts;
import dev.toque.portal.policy.EnrolmentWindow;
import dev.toque.portal.policy.PolicyConfig;
import dev.toque.portal.session.Session;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Optional;

/**
 * The right to a code: to a first one it ends by the policy, or comes with an invitation
 * (security.md, <em>Enrolment</em>); a further or replacing phone has another one's or a code's
 * word.
 */
@Singleton
class EnrolmentRight {

  private final Accounts accounts;
  private final EnrolmentWindow window;
  private final PolicyConfig policy;

  EnrolmentRight(Accounts accounts, EnrolmentWindow window, PolicyConfig policy) {
    this.accounts = accounts;
    this.window = window;
    this.policy = policy;
  }

  /**
   * How many phones the account may have with one of this purpose; one that replaces a lost phone
   * is not counted, and a first one is alone.
   */
  Optional<Integer> mostPhones(Purpose purpose) {
    return purpose == Purpose.ADDITIONAL
        ? Optional.of(policy.phonesPerAccount())
        : Optional.empty();
  }

  /** Fails with {@code forbidden} when there is none. */
  Uni<Void> require(Session session, Purpose purpose) {
    if (purpose != Purpose.FIRST) {
      return Uni.createFrom().voidItem();
    }
    return accounts
        .find(session.accountId())
        .invoke(
            found -> {
              if (found.filter(window::open).isEmpty()) {
                throw ProblemException.of(ProblemCode.FORBIDDEN);
              }
            })
        .replaceWithVoid();
  }
}
