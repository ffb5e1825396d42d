package dev.toque.portal.care;

import dev.toque.portal.login.FailureStore;
import dev.toque.portal.notice.NoticeKind;
import dev.toque.portal.recovery.TemporaryCodes;
import dev.toque.portal.recovery.TemporaryCodes.Given;
import dev.toque.portal.session.Sessions;
import dev.toque.protocol.problem.ProblemException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Lets a person in again, or out. */
@Singleton
public class Care {

  private final CareForPhones phones;
  private final FailureStore failures;
  private final Sessions sessions;
  private final TemporaryCodes temporaryCodes;
  private final Telling telling;

  Care(
      CareForPhones phones,
      FailureStore failures,
      Sessions sessions,
      TemporaryCodes temporaryCodes,
      Telling telling) {
    this.phones = phones;
    this.failures = failures;
    this.sessions = sessions;
    this.temporaryCodes = temporaryCodes;
    this.telling = telling;
  }

  /** Forgets wrong PINs of every phone, and wrong passwords in a row. */
  public Uni<Void> unlock(Deed deed) {
    return failures
        .forgetRun(deed.account().userName)
        .chain(() -> phones.unlock(deed.account()))
        .chain(() -> telling.tell(deed, "unlocked", NoticeKind.UNLOCKED));
  }

  /** Ends every session of the person. */
  public Uni<Void> endSessions(Deed deed) {
    return sessions
        .endAll(deed.account().id)
        .chain(() -> telling.tell(deed, "sessions-ended", NoticeKind.SESSIONS_ENDED));
  }

  /** Removes a phone of the person; of that the phones' news tell. */
  public Uni<Void> removePhone(Deed deed, UUID enrollmentId) {
    return phones.remove(deed, enrollmentId);
  }

  /**
   * Gives a temporary code. The answer is the only place where it is told.
   *
   * @throws ProblemException (as a failure) {@code forbidden} when the account never had a phone,
   *     or none became active since the last code
   */
  public Uni<Given> giveCode(Deed deed) {
    return temporaryCodes.give(deed.event("temporary-code-given"));
  }
}
