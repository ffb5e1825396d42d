package dev.toque.portal.confirm;

import dev.toque.kit.web.PublicUrl;
import dev.toque.portal.page.Frame;
import dev.toque.portal.page.Html;
import dev.toque.portal.page.TimeLeft;
import dev.toque.portal.qr.QrCode;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Visitor;
import dev.toque.portal.web.Frames;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.Transfer;
import dev.toque.protocol.wire.push.ChallengeStateView;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Renders the waiting page in each of its states. */
@Singleton
public class ConfirmPages {

  /** What the page's address may ask for: the QR code instead of the number. */
  private static final String SHOW = "show";

  private static final String QR = "qr";

  /** What the page's address may tell: that something typed there opened nothing. */
  private static final String REFUSED = "refused";

  private final Frames frames;
  private final Visitor visitor;
  private final PublicUrl publicUrl;
  private final OfflineQuestions questions;
  private final Clock clock;

  ConfirmPages(
      Frames frames,
      Visitor visitor,
      PublicUrl publicUrl,
      OfflineQuestions questions,
      Clock clock) {
    this.frames = frames;
    this.visitor = visitor;
    this.publicUrl = publicUrl;
    this.questions = questions;
    this.clock = clock;
  }

  /**
   * The page of a challenge as push-service tells it.
   *
   * @param stored empty when push-service does not know it
   */
  Uni<Response> page(
      Session session, OpenChallenge challenge, Optional<ChallengeStateView> stored) {
    ConfirmState state =
        stored.map(view -> ConfirmState.of(view.state())).orElse(ConfirmState.UNKNOWN);
    return state == ConfirmState.PENDING
        ? render(200, session, pending(session, challenge, stored.orElseThrow()))
        : page(200, session, challenge, state);
  }

  /** The page of a challenge that is not pending any more. */
  public Uni<Response> page(
      int status, Session session, OpenChallenge challenge, ConfirmState state) {
    Optional<String> question =
        state == ConfirmState.EXPIRED ? questions.read(session) : Optional.empty();
    return render(
        status, session, settled(challenge.act(), state, challenge.phones(), ladder(question)));
  }

  /** The page of a sign-in for which no challenge could be made. */
  Uni<Response> page(int status, Session session, ConfirmState state, List<String> phones) {
    return render(status, session, settled(Act.SIGN_IN, state, phones, ladder(Optional.empty())));
  }

  private Uni<Response> render(int status, Session session, ConfirmView view) {
    Frame frame = frames.of("confirm-" + view.look(), Optional.of(session), view.routes().here());
    return Html.of(status, frame, ConfirmPage.of(frame, view));
  }

  private ConfirmView pending(Session session, OpenChallenge challenge, ChallengeStateView stored) {
    boolean scan = visitor.query(SHOW).filter(QR::equals).isPresent();
    String link = scanLink(session, challenge);
    Reached reached = Reached.of(challenge, stored);
    return new ConfirmView(
        ConfirmState.PENDING,
        challenge.act(),
        challenge.subject().map(OpenChallenge.Subject::name).orElse(""),
        list(reached.phones()),
        challenge.transfer(),
        number(session, challenge),
        scan ? Optional.of(QrCode.of(link)) : Optional.empty(),
        visitor.onPhone() ? Optional.of(link) : Optional.empty(),
        Optional.of(TimeLeft.of(stored.createdAt(), stored.expiresAt(), clock.instant())),
        new ConfirmView.Progress(reached.reach(), challenge.resent()),
        ChallengeProgress.word(stored),
        routes(challenge.act()),
        ladder(questions.read(session)));
  }

  private ConfirmView settled(Act act, ConfirmState state, List<String> phones, Ladder ladder) {
    return new ConfirmView(
        state,
        act,
        "",
        list(phones),
        Transfer.NUMBER,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        new ConfirmView.Progress(Reach.UNNOTIFIED, false),
        state.word(),
        routes(act),
        ladder);
  }

  private Ladder ladder(Optional<String> question) {
    return new Ladder(question.map(ConfirmPages::grouped), Rung.Refused.of(visitor.query(REFUSED)));
  }

  /** What the page's QR code holds (protocol.md, section 1.3). */
  private String scanLink(Session session, OpenChallenge challenge) {
    return "%s/a/#s.%s.%s"
        .formatted(publicUrl.origin(), challenge.id(), session.open(challenge.scan()));
  }

  private static Optional<String> number(Session session, OpenChallenge challenge) {
    if (challenge.transfer() == Transfer.TAP) {
      return Optional.empty();
    }
    return Optional.of(grouped(session.open(challenge.number())));
  }

  /** Two halves, as people read figures out. */
  private static String grouped(String figures) {
    int half = figures.length() / 2;
    return figures.substring(0, half) + " " + figures.substring(half);
  }

  private static Routes routes(Act act) {
    return act == Act.SIGN_IN ? Routes.SIGN_IN : Routes.ACT;
  }

  /** Names as people list them: "A, B and C". */
  private String list(List<String> names) {
    if (names.size() < 2) {
      return String.join("", names);
    }
    int last = names.size() - 1;
    return messages(visitor.locale())
        .andList(String.join(", ", names.subList(0, last)), names.get(last));
  }

  private static ConfirmMessages messages(Locale locale) {
    return MessageBundles.get(ConfirmMessages.class, Localized.Literal.of(locale.toLanguageTag()));
  }
}
