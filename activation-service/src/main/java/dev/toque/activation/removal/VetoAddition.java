package dev.toque.activation.removal;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.Enrolments;
import dev.toque.activation.removal.VetoRules.Phone;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.List;
import java.util.UUID;

/** An older phone undoes the addition of a newer one. */
@Singleton
class VetoAddition {

  private final Enrolments enrolments;
  private final RemovePhone removePhone;
  private final VetoRules rules;
  private final Clock clock;

  VetoAddition(Enrolments enrolments, RemovePhone removePhone, VetoConfig config, Clock clock) {
    this.enrolments = enrolments;
    this.removePhone = removePhone;
    this.rules = new VetoRules(config.within(), config.age());
    this.clock = clock;
  }

  /**
   * Removes the phone that was added; one that is gone already is a repeat.
   *
   * @throws ProblemException (as a failure) {@code not-found} for a phone that the account never
   *     had, {@code forbidden} for one that this phone may not undo
   */
  Uni<Void> veto(Enrolment older, UUID addedId) {
    return enrolments
        .withId(addedId)
        .map(found -> found.filter(added -> wasAddedTo(older, added)))
        .map(found -> found.orElseThrow(() -> ProblemException.of(ProblemCode.NOT_FOUND)))
        .chain(added -> present(older).chain(present -> remove(older, added, present)));
  }

  private static boolean wasAddedTo(Enrolment older, Enrolment added) {
    return added.accountId().equals(older.accountId()) && added.activatedAt().isPresent();
  }

  /** The phones that the account has now. */
  private Uni<List<Enrolment>> present(Enrolment older) {
    return enrolments
        .ofAccount(older.accountId())
        .map(all -> all.stream().filter(VetoAddition::isPresent).toList());
  }

  private static boolean isPresent(Enrolment enrolment) {
    return enrolment.is(EnrolmentState.ACTIVE) || enrolment.is(EnrolmentState.LOCKED);
  }

  private Uni<Void> remove(Enrolment older, Enrolment added, List<Enrolment> present) {
    if (added.is(EnrolmentState.REMOVED)) {
      return Uni.createFrom().voidItem();
    }
    if (!rules.allow(Phone.of(older, present), Phone.of(added, present), clock.instant())) {
      throw ProblemException.of(ProblemCode.FORBIDDEN);
    }
    return removePhone.remove(added, Actor.PHONE, "veto by " + older.id());
  }
}
