package dev.toque.activation.inspect;

import dev.toque.activation.code.CodeAnswer;
import dev.toque.activation.code.CodeAnswer.Standing;
import dev.toque.activation.code.CodeHash;
import dev.toque.activation.code.CodeKeys;
import dev.toque.activation.code.CodeStore;
import dev.toque.activation.code.StoredCode;
import dev.toque.activation.enrolment.Announcements;
import dev.toque.activation.enrolment.Enrolments;
import dev.toque.protocol.code.ActivationCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;

/** Looks at a code for a phone, before it makes keys. It claims nothing. */
@Singleton
class InspectCode {

  private final CodeStore codes;
  private final CodeKeys keys;
  private final Enrolments enrolments;
  private final CodeTruth truth;
  private final Announcements announcements;

  InspectCode(
      CodeStore codes,
      CodeKeys keys,
      Enrolments enrolments,
      CodeTruth truth,
      Announcements announcements) {
    this.codes = codes;
    this.keys = keys;
    this.enrolments = enrolments;
    this.truth = truth;
    this.announcements = announcements;
  }

  /** The live code, or why it cannot be used; what PostgreSQL knows comes before Redis. */
  Uni<StoredCode> inspect(ActivationCode code) {
    List<CodeHash> hashes = keys.hashes(code);
    return requireUnused(hashes)
        .chain(() -> codes.inspect(hashes))
        .call(truth::requireUsable)
        .invoke(this::announce)
        .map(CodeAnswer::code);
  }

  private Uni<Void> requireUnused(List<CodeHash> hashes) {
    return enrolments
        .ofCode(hashes)
        .invoke(
            used ->
                used.ifPresent(
                    enrolment -> {
                      throw CodeProblems.used(enrolment);
                    }))
        .replaceWithVoid();
  }

  private void announce(CodeAnswer answer) {
    if (answer.standing() == Standing.LIVE && !answer.code().seen()) {
      announcements.code(answer.code().activationId(), "code-seen");
    }
  }
}
