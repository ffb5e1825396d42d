package dev.toque.portal.banner;

import dev.toque.portal.recovery.FirstCodes;
import dev.toque.portal.session.Kind;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Access;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

/**
 * What follows when a phone becomes active. For the first one the confirming session goes on under
 * a new id and every other session of the account ends (protocol.md, section 4.4): from now on a
 * password alone opens nothing, and what it opened before must not stay open.
 */
@Singleton
class FirstPhone {

  /** By then an answer that is written at this moment has reached the browser. */
  private static final Duration ANSWERED = Duration.ofSeconds(1);

  private final Sessions sessions;
  private final CodeSlot slot;

  FirstPhone(Sessions sessions, CodeSlot slot) {
    this.sessions = sessions;
    this.slot = slot;
  }

  /**
   * Does it, once. Of two requests that notice at once the later finds it done, and waits until the
   * browser has got the new cookie by the other's answer: without it, the browser would be led to
   * the sign-in page.
   */
  Uni<Void> settle(Session session, ShownCode code) {
    if (code.purpose() != Purpose.FIRST) {
      return slot.put(session, code.asSettled())
          .chain(() -> sessions.remove(session, Access.MUST_ENROL));
    }
    Map<String, String> values = new HashMap<>(CodeSlot.values(code.asSettled()));
    values.putAll(FirstCodes.values());
    return sessions
        .renew(session, Kind.FULL, values)
        .call(renewed -> sessions.endOthers(renewed.accountId(), renewed.key()))
        .replaceWithVoid()
        .onFailure(FirstPhone::isMovedAlready)
        .recoverWithUni(() -> Uni.createFrom().voidItem().onItem().delayIt().by(ANSWERED));
  }

  private static boolean isMovedAlready(Throwable failure) {
    return failure instanceof ProblemException problem
        && problem.code() == ProblemCode.UNAUTHORIZED;
  }
}
