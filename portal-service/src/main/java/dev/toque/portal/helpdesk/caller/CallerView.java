package dev.toque.portal.helpdesk.caller;

import dev.toque.portal.caller.CallerState;
import dev.toque.portal.helpdesk.PersonName;
import dev.toque.portal.page.TimeLeft;
import java.util.Optional;

/**
 * The page that follows a check of a caller.
 *
 * @param number six digits in two groups, while they may be typed
 * @param phones the names of the phones that were asked
 * @param verifiedBy the name of the phone that has proven who calls
 * @param seen whether a phone shows the request
 * @param withheld whether no notification was sent
 * @param heard the state that a live stream would tell now
 */
public record CallerView(
    PersonName person,
    CallerState state,
    Optional<String> number,
    String phones,
    String verifiedBy,
    Optional<TimeLeft> timeLeft,
    boolean seen,
    boolean withheld,
    String heard) {

  public boolean live() {
    return state == CallerState.PENDING;
  }

  /** Whether asking once more makes sense: not when the person says that they do not call. */
  public boolean askable() {
    return state != CallerState.REPORTED;
  }

  public String here() {
    return person.path() + "/caller";
  }

  /** Differs whenever the page must show something else. */
  public String version() {
    return look();
  }

  /** The last part of the page's state in {@code states.json}. */
  String look() {
    if (!live()) {
      return state.word();
    }
    return seen ? "seen" : withheld ? "withheld" : "pending";
  }

  @Override
  public String toString() {
    return "CallerView[%s]".formatted(state);
  }
}
