package dev.toque.portal.banner;

import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.session.Session;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.CodePhase;
import dev.toque.protocol.wire.activation.CodeState;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;
import java.util.regex.Pattern;

/** What a person does about the code that the banner shows. Repeating anything is safe. */
@Singleton
class ActOnCode {

  private static final Pattern NUMBER = Pattern.compile("[0-9]{4}");
  private static final Pattern SPACES = Pattern.compile("\\s");

  private final ActivationService activation;
  private final ShownCodes codes;
  private final CodeSlot slot;
  private final FirstPhone firstPhone;
  private final Clock clock;

  ActOnCode(
      ActivationService activation,
      ShownCodes codes,
      CodeSlot slot,
      FirstPhone firstPhone,
      Clock clock) {
    this.activation = activation;
    this.codes = codes;
    this.slot = slot;
    this.firstPhone = firstPhone;
    this.clock = clock;
  }

  /** Confirms the phone that shows this number; what is no number costs no try. */
  Uni<Typed> confirm(Session session, ShownCode code, String text) {
    String number = SPACES.matcher(text).replaceAll("");
    if (!NUMBER.matcher(number).matches()) {
      return Uni.createFrom().item(Typed.MALFORMED);
    }
    return activation
        .confirm(code.id(), number)
        .call(known -> settle(session, code, known))
        .map(known -> known.state() == CodePhase.ACTIVE ? Typed.NOTHING : Typed.WRONG)
        .onFailure(ActOnCode::isOver)
        .recoverWithItem(Typed.NOTHING);
  }

  /** Throws away the phone that has redeemed the code; when none has, there is nothing to do. */
  Uni<Void> reject(ShownCode code) {
    return activation
        .reject(code.id())
        .replaceWithVoid()
        .onFailure(ActOnCode::isOver)
        .recoverWithNull();
  }

  /**
   * Gets another code, where no phone must be asked again. A session that has had too many first
   * codes forgets the ended one, so that the page tells when it may have the next.
   */
  Uni<Void> renew(Session session, ShownCode code) {
    if (!code.renewable(clock.instant())) {
      return Uni.createFrom().voidItem();
    }
    Uni<Void> renewed =
        codes.renew(session, code.purpose(), code.renewableUntil()).replaceWithVoid();
    return code.purpose() == Purpose.ADDITIONAL ? renewed : orForget(session, renewed);
  }

  private Uni<Void> orForget(Session session, Uni<Void> renewed) {
    return renewed.onFailure(ActOnCode::mayNot).recoverWithUni(() -> slot.clear(session));
  }

  /**
   * Puts the code away; nobody can use it then. The session forgets it before it ends, as a page
   * that notices the end looks at once, and would show an ended code or get another.
   */
  Uni<Void> dismiss(Session session) {
    return slot.dismiss(session).chain(() -> end(slot.read(session)));
  }

  private Uni<Void> end(Optional<ShownCode> shown) {
    return shown
        .filter(code -> !code.settled())
        .map(code -> activation.end(code.id(), EndReason.ENDED))
        .orElseGet(() -> Uni.createFrom().voidItem());
  }

  private Uni<Void> settle(Session session, ShownCode code, CodeState known) {
    return known.state() == CodePhase.ACTIVE && !code.settled()
        ? firstPhone.settle(session, code)
        : Uni.createFrom().voidItem();
  }

  private static boolean isOver(Throwable failure) {
    return has(failure, ProblemCode.NOT_PENDING) || has(failure, ProblemCode.NOT_FOUND);
  }

  private static boolean mayNot(Throwable failure) {
    return has(failure, ProblemCode.TOO_MANY_REQUESTS)
        || has(failure, ProblemCode.ALREADY_ENROLLED)
        || has(failure, ProblemCode.FORBIDDEN);
  }

  private static boolean has(Throwable failure, ProblemCode code) {
    return failure instanceof ProblemException problem && problem.code() == code;
  }
}
