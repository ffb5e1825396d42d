package dev.toque.portal.confirm;

import dev.toque.portal.page.TimeLeft;
import dev.toque.portal.qr.QrCode;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.Transfer;
import java.util.Optional;

/**
 * The waiting page as it is rendered.
 *
 * @param subject the name of the phone that is to be removed
 * @param phones the names of the phones that the page speaks of
 * @param number the six digits in two groups
 * @param qr shown instead of the number when the person chose it
 * @param heard the state that a live stream would tell now
 * @param appLink where the app opens, in a phone's own browser
 * @param ladder what else may be typed here
 */
public record ConfirmView(
    ConfirmState state,
    Act act,
    String subject,
    String phones,
    Transfer transfer,
    Optional<String> number,
    Optional<QrCode> qr,
    Optional<String> appLink,
    Optional<TimeLeft> timeLeft,
    Progress progress,
    String heard,
    Routes routes,
    Ladder ladder) {

  /**
   * How far a pending request has come.
   *
   * @param resent its notification was sent again
   */
  record Progress(Reach reach, boolean resent) {}

  /** Differs whenever the page must show something else. */
  public String version() {
    if (state != ConfirmState.PENDING) {
      return state.word();
    }
    return "%s-%s-%s-%s-%s%s"
        .formatted(
            state.word(),
            transfer.wire(),
            Integer.toHexString(number.hashCode()),
            progress.reach().word(),
            Integer.toHexString(phones.hashCode()),
            progress.resent() ? "-resent" : "");
  }

  /** The last part of the page's state in {@code states.json}. */
  String look() {
    if (ladder.refused().isPresent()) {
      return "ladder-" + ladder.refused().get().code();
    }
    if (state != ConfirmState.PENDING) {
      return state.word();
    }
    if (qr.isPresent()) {
      return "scan";
    }
    if (progress.reach() == Reach.WITHHELD) {
      return Reach.WITHHELD.word();
    }
    if (!signIn()) {
      return act.wire();
    }
    if (appLink.isPresent()) {
      return "on-phone";
    }
    return progress.reach() == Reach.ACCEPTED ? transfer.wire() : progress.reach().word();
  }

  public boolean live() {
    return state == ConfirmState.PENDING;
  }

  public boolean ended() {
    return state != ConfirmState.PENDING && state != ConfirmState.APPROVED;
  }

  public boolean signIn() {
    return act == Act.SIGN_IN;
  }

  /** Whether something else than the phone's approval may open this sign-in. */
  public boolean hasLadder() {
    return signIn() && (state == ConfirmState.PENDING || state.phoneless());
  }

  public boolean byNumber() {
    return transfer == Transfer.NUMBER;
  }

  public Reach reach() {
    return progress.reach();
  }

  public boolean seen() {
    return progress.reach() == Reach.SEEN;
  }

  public boolean resent() {
    return progress.resent();
  }

  @Override
  public String toString() {
    return "ConfirmView[%s]".formatted(state);
  }
}
