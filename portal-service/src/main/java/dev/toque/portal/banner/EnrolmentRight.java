package dev.toque.portal.banner;

import dev.toque.portal.account.Accounts;
import dev.toque.portal.policy.EnrolmentWindow;
import dev.toque.portal.session.Session;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;

/**
 * The right to a first code: by the policy it ends, or comes with an invitation (security.md,
 * <em>Enrolment</em>). A further or replacing phone has another one's or a code's word.
 */
@Singleton
class EnrolmentRight {

  private final Accounts accounts;
  private final EnrolmentWindow window;

  EnrolmentRight(Accounts accounts, EnrolmentWindow window) {
    this.accounts = accounts;
    this.window = window;
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
