package dev.toque.activation.issue;

import dev.toque.activation.code.CodeKeys;
import dev.toque.activation.code.CodeStore;
import dev.toque.activation.code.IssueResult;
import dev.toque.activation.code.NewCode;
import dev.toque.activation.ending.EndCodes;
import dev.toque.activation.enrolment.Announcements;
import dev.toque.protocol.code.ActivationCode;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.IssueCode;
import dev.toque.protocol.wire.activation.IssuedCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.UUID;

/** Issues activation codes (protocol.md 1). The code leaves in the answer and is kept nowhere. */
@Singleton
class IssueCodes {

  private static final SecureRandom RANDOM = new SecureRandom();

  private final CodeStore codes;
  private final CodeKeys keys;
  private final IssuePolicy policy;
  private final EndCodes endCodes;
  private final Announcements announcements;

  IssueCodes(
      CodeStore codes,
      CodeKeys keys,
      IssuePolicy policy,
      EndCodes endCodes,
      Announcements announcements) {
    this.codes = codes;
    this.keys = keys;
    this.policy = policy;
    this.endCodes = endCodes;
    this.announcements = announcements;
  }

  /**
   * A new code; the one that its holder had ends.
   *
   * @throws ProblemException (as a failure) {@code already-enrolled}, {@code forbidden}, {@code
   *     too-many-requests}
   */
  Uni<IssuedCode> issue(IssueCode request) {
    return policy.require(request.accountId(), request.purpose()).chain(() -> store(request));
  }

  private Uni<IssuedCode> store(IssueCode request) {
    ActivationCode code = ActivationCode.random(RANDOM);
    NewCode fresh = new NewCode(UUID.randomUUID(), keys.current(code), request);
    return codes
        .issue(fresh)
        .chain(
            result -> {
              if (result instanceof IssueResult.Issued issued) {
                return issued(fresh, code, issued);
              }
              if (result instanceof IssueResult.Limited limited) {
                throw ProblemException.of(ProblemCode.TOO_MANY_REQUESTS)
                    .with("retryAt", limited.retryAt());
              }
              return store(request);
            });
  }

  private Uni<IssuedCode> issued(NewCode fresh, ActivationCode code, IssueResult.Issued issued) {
    announcements.code(fresh.activationId(), "code-issued");
    IssuedCode answer =
        new IssuedCode(
            fresh.activationId(), code.display(), issued.expiresAt(), fresh.request().purpose());
    return issued
        .superseded()
        .map(endCodes::superseded)
        .orElseGet(() -> Uni.createFrom().voidItem())
        .replaceWith(answer);
  }
}
