package dev.toque.portal.confirm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.confirm.ConfirmView.Progress;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.TimeLeft;
import dev.toque.portal.qr.QrCode;
import dev.toque.portal.testing.Neighbours;
import dev.toque.portal.testing.RenderedPage;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.Transfer;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@QuarkusTest
@WithTestResource(Neighbours.class)
class ConfirmRenderingTest {

  private static final String LINK =
      "https://portal.example/a/#s.0e4f7d5e-3f62-4f0c-9a0e-4d6c2b1f0a99.AAAAAAAAAAAAAAAAAAAAAA";
  private static final Progress SENT = new Progress(Reach.ACCEPTED, false);

  @Test
  void theWaitingPageShowsTheNumber() {
    RenderedPage page =
        page("confirm-number", pending(Act.SIGN_IN, Transfer.NUMBER, false, false, SENT));

    assertHooks(
        page,
        "waiting",
        "number",
        "time-left",
        "resend",
        "scan-instead",
        "recovery",
        "temporary-code");
    assertEquals("482 913", page.textOf("number"));
    assertTrue(page.html().contains("data-stream=\"/live/confirm\""));
  }

  @Test
  void inAKnownBrowserATapIsEnough() {
    RenderedPage page = page("confirm-tap", pending(Act.SIGN_IN, Transfer.TAP, false, false, SENT));

    assertHooks(
        page, "waiting", "time-left", "resend", "scan-instead", "recovery", "temporary-code");
  }

  @Test
  void theQrCodeStandsInsteadOfTheNumber() {
    RenderedPage page =
        page("confirm-scan", pending(Act.SIGN_IN, Transfer.NUMBER, true, false, SENT));

    assertHooks(page, "waiting", "qr", "time-left", "resend", "recovery", "temporary-code");
  }

  @Test
  void itTellsWhatHasHappenedSoFar() {
    RenderedPage seen =
        page(
            "confirm-seen",
            pending(Act.SIGN_IN, Transfer.NUMBER, false, false, new Progress(Reach.SEEN, false)));
    RenderedPage withheld =
        page(
            "confirm-withheld",
            pending(
                Act.SIGN_IN, Transfer.NUMBER, false, false, new Progress(Reach.WITHHELD, false)));
    RenderedPage resent =
        page(
            "confirm-resent",
            pending(
                Act.SIGN_IN, Transfer.NUMBER, false, false, new Progress(Reach.ACCEPTED, true)));

    assertTrue(seen.html().contains("Seen by your phone"));
    assertTrue(withheld.html().contains("press Check now"));
    assertTrue(resent.html().contains("Sent again."));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "UNNOTIFIED | No notification can be sent to Pixel 8 | Not sent",
        "SENDING | We are sending a notification to Pixel 8 | Sending",
        "DELAYED | The notification to Pixel 8 is delayed | Delayed",
        "UNDELIVERED | The notification could not be delivered to Pixel 8 | Not delivered",
        "ACCEPTED | A notification is on its way to Pixel 8 | Sent",
        "SEEN | Your phone has the request open | Sent"
      })
  void itTellsTheTruthAboutTheNotification(Reach reach, String sentence, String step) {
    RenderedPage page =
        page(
            "confirm-" + reach.word(),
            pending(Act.SIGN_IN, Transfer.NUMBER, false, false, new Progress(reach, false)));

    assertTrue(page.html().contains(sentence), page.html());
    assertTrue(page.html().contains(">" + step + "</li>"), page.html());
    assertEquals(
        reach == Reach.ACCEPTED || reach == Reach.SENDING || reach == Reach.SEEN,
        !page.html().contains("open the app there and press Check now"));
  }

  @Test
  void onAPhoneItLeadsWithOpeningTheApp() {
    RenderedPage page =
        page("confirm-on-phone", pending(Act.SIGN_IN, Transfer.NUMBER, false, true, SENT));

    assertTrue(page.html().contains("href=\"" + LINK + "\""));
  }

  @Test
  void anActNamesWhatItIsAbout() {
    RenderedPage add =
        page("confirm-add-phone", pending(Act.ADD_PHONE, Transfer.NUMBER, false, false, SENT));
    RenderedPage remove =
        page("confirm-remove-phone", pending(Act.REMOVE_PHONE, Transfer.TAP, false, false, SENT));

    assertTrue(add.html().contains("Add a phone"));
    assertTrue(remove.html().contains("Remove “Old phone”"));
  }

  @Test
  void anApprovedRequestGoesOnByItselfAndByAButton() {
    RenderedPage page = page("confirm-approved", ended(ConfirmState.APPROVED));

    assertTrue(page.html().contains("action=\"/login/complete\" data-goes-on"));
    assertHooks(page);
  }

  @ParameterizedTest
  @EnumSource(
      mode = EnumSource.Mode.EXCLUDE,
      names = {"PENDING", "APPROVED"})
  void whatHasEndedSaysWhyAndWhatIsNext(ConfirmState state) {
    RenderedPage page = page("confirm-" + state.word(), ended(state));

    assertEquals(state.code(), page.problem());
    assertFalse(page.html().contains("data-stream"));
    Set<String> expected = new TreeSet<>(Set.of("problem"));
    if (state != ConfirmState.NO_PHONE && state != ConfirmState.LOCKED) {
      expected.add("start-again");
    }
    if (state.phoneless()) {
      expected.addAll(Set.of("recovery", "temporary-code"));
    }
    assertHooks(page, expected.toArray(String[]::new));
  }

  @Test
  void waysThatAreClosedSaySoWithoutTheirForm() {
    Ladder closed =
        new Ladder(
            Optional.empty(), Optional.of(new Rung.Refused(Rung.OFFLINE, Rung.Refusal.CLOSED)));

    RenderedPage page =
        page(
            "confirm-ladder-locked",
            view(
                ConfirmState.PENDING,
                Act.SIGN_IN,
                Transfer.NUMBER,
                Optional.empty(),
                Optional.empty(),
                SENT,
                closed));

    assertEquals("locked", page.problem());
    assertFalse(page.hooks().contains("offline-response"));
  }

  private static void assertHooks(RenderedPage page, String... expected) {
    List<String> content =
        page.hooks().stream().filter(hook -> !hook.equals("language")).sorted().toList();
    assertEquals(List.of(expected).stream().sorted().toList(), content);
  }

  private static RenderedPage page(String state, ConfirmView view) {
    for (Locale locale : RenderedPage.LOCALES) {
      Frame frame = RenderedPage.signedOut(state, locale, "/login/confirm");
      RenderedPage.of(frame, ConfirmPage.of(frame, view));
    }
    Frame english = RenderedPage.signedOut(state, Locale.ENGLISH, "/login/confirm");
    return RenderedPage.of(english, ConfirmPage.of(english, view));
  }

  private static ConfirmView pending(
      Act act, Transfer transfer, boolean scan, boolean onPhone, Progress progress) {
    return view(
        ConfirmState.PENDING,
        act,
        transfer,
        scan ? Optional.of(QrCode.of(LINK)) : Optional.empty(),
        onPhone ? Optional.of(LINK) : Optional.empty(),
        progress);
  }

  private static ConfirmView ended(ConfirmState state) {
    return view(state, Act.SIGN_IN, Transfer.NUMBER, Optional.empty(), Optional.empty(), SENT);
  }

  private static ConfirmView view(
      ConfirmState state,
      Act act,
      Transfer transfer,
      Optional<QrCode> qr,
      Optional<String> appLink,
      Progress progress) {
    return view(state, act, transfer, qr, appLink, progress, Ladder.NONE);
  }

  private static ConfirmView view(
      ConfirmState state,
      Act act,
      Transfer transfer,
      Optional<QrCode> qr,
      Optional<String> appLink,
      Progress progress,
      Ladder ladder) {
    return new ConfirmView(
        state,
        act,
        "Old phone",
        "Pixel 8",
        transfer,
        transfer == Transfer.NUMBER ? Optional.of("482 913") : Optional.empty(),
        qr,
        appLink,
        Optional.of(new TimeLeft(152_000, 180_000)),
        progress,
        "pending",
        act == Act.SIGN_IN ? Routes.SIGN_IN : Routes.ACT,
        ladder);
  }
}
