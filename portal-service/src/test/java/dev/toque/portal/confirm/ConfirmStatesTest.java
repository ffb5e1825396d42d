package dev.toque.portal.confirm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.toque.portal.confirm.ConfirmView.Progress;
import dev.toque.portal.qr.QrCode;
import dev.toque.portal.testing.DeclaredStates;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.Transfer;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class ConfirmStatesTest {

  private static final List<Boolean> BOTH = List.of(true, false);

  @Test
  void everythingThatTheWaitingPageCanShowIsDeclaredAndNothingElse() {
    Set<String> shown = new TreeSet<>();
    for (ConfirmState state : ConfirmState.values()) {
      shown.add(look(view(state, Act.SIGN_IN, Transfer.TAP, false, false, Reach.ACCEPTED)));
    }
    for (Act act :
        List.of(
            Act.SIGN_IN,
            Act.ADD_PHONE,
            Act.REMOVE_PHONE,
            Act.RECOVERY_CODES,
            Act.CHANGE_PASSWORD)) {
      for (Transfer transfer : Transfer.values()) {
        shown.addAll(pending(act, transfer));
      }
    }

    for (Rung.Refusal refusal : Rung.Refusal.values()) {
      shown.add("confirm-ladder-" + refusal.code());
    }

    assertEquals(DeclaredStates.startingWith("confirm-"), shown);
  }

  private static Set<String> pending(Act act, Transfer transfer) {
    Set<String> shown = new TreeSet<>();
    for (boolean scan : BOTH) {
      for (boolean onPhone : BOTH) {
        for (Reach reach : Reach.values()) {
          shown.add(look(view(ConfirmState.PENDING, act, transfer, scan, onPhone, reach)));
        }
      }
    }
    return shown;
  }

  private static String look(ConfirmView view) {
    return "confirm-" + view.look();
  }

  private static ConfirmView view(
      ConfirmState state, Act act, Transfer transfer, boolean scan, boolean onPhone, Reach reach) {
    return new ConfirmView(
        state,
        act,
        "",
        "",
        transfer,
        Optional.empty(),
        scan ? Optional.of(QrCode.of("https://portal.example/a/")) : Optional.empty(),
        onPhone ? Optional.of("https://portal.example/a/") : Optional.empty(),
        Optional.empty(),
        new Progress(reach, false),
        "",
        Routes.SIGN_IN,
        Ladder.NONE);
  }
}
