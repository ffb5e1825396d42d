package dev.toque.portal.banner;

import dev.toque.kit.web.PublicUrl;
import dev.toque.portal.banner.BannerView.Surroundings;
import dev.toque.portal.page.Moment;
import dev.toque.portal.page.TimeLeft;
import dev.toque.portal.session.Session;
import dev.toque.portal.visit.Access;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.code.ActivationCode;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.activation.CodeState;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Makes what the banner shows out of where its code stands. */
@Singleton
class BannerViews {

  private static final int ALL_TRIES = 3;
  private static final String WRONG_NUMBER = "wrong-number";
  private static final String MALFORMED = "malformed";
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final PublicUrl publicUrl;
  private final Visitor visitor;
  private final Clock clock;

  BannerViews(PublicUrl publicUrl, Visitor visitor, Clock clock) {
    this.publicUrl = publicUrl;
    this.visitor = visitor;
    this.clock = clock;
  }

  /** The banner of a code that stands like this. */
  BannerView of(Session session, ShownCode code, CodeState known) {
    BannerState state = stateOf(known);
    return switch (state) {
      case WAITING, SEEN -> withCode(session, state, code, known);
      case NUMBER -> withNumber(session, code, known, numberProblem(known));
      case ACTIVATED, EXPIRED, REJECTED, TOO_MANY -> plain(session, state, code, known);
    };
  }

  /** The banner after something was typed that is no number. */
  BannerView afterNonsense(Session session, ShownCode code, CodeState known) {
    return withNumber(session, code, known, Optional.of(MALFORMED));
  }

  /** The banner of a session that has had too many codes. */
  BannerView tooMany(Session session, ProblemException refusal) {
    return new BannerView(
        BannerState.TOO_MANY,
        Purpose.FIRST,
        true,
        CodeState.unknown(new UUID(0, 0)),
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        retryAt(refusal),
        surroundings(session));
  }

  private BannerView withCode(Session session, BannerState state, ShownCode code, CodeState known) {
    ActivationCode open = ActivationCode.parse(session.open(code.sealed().orElseThrow()));
    TimeLeft left = TimeLeft.of(code.issuedAt(), code.expiresAt(), clock.instant());
    return view(
        session,
        state,
        code,
        known,
        Optional.of(CodeView.of(open, publicUrl.origin())),
        Optional.of(left),
        Optional.empty());
  }

  private BannerView withNumber(
      Session session, ShownCode code, CodeState known, Optional<String> problem) {
    Instant end = known.confirmUntil().orElse(code.expiresAt());
    TimeLeft left = TimeLeft.of(code.issuedAt(), end, clock.instant());
    return view(
        session, BannerState.NUMBER, code, known, Optional.empty(), Optional.of(left), problem);
  }

  private BannerView plain(Session session, BannerState state, ShownCode code, CodeState known) {
    return view(session, state, code, known, Optional.empty(), Optional.empty(), Optional.empty());
  }

  private BannerView view(
      Session session,
      BannerState state,
      ShownCode code,
      CodeState known,
      Optional<CodeView> shown,
      Optional<TimeLeft> left,
      Optional<String> problem) {
    return new BannerView(
        state,
        code.purpose(),
        code.renewable(clock.instant()),
        known,
        shown,
        left,
        problem,
        Optional.empty(),
        surroundings(session));
  }

  /** Fewer tries than all mean that the last one was wrong, also after a reload. */
  private static Optional<String> numberProblem(CodeState known) {
    return known.triesLeft().filter(left -> left < ALL_TRIES).map(left -> WRONG_NUMBER);
  }

  private static BannerState stateOf(CodeState known) {
    return switch (known.state()) {
      case WAITING -> BannerState.WAITING;
      case SEEN -> BannerState.SEEN;
      case REDEEMED -> BannerState.NUMBER;
      case ACTIVE -> BannerState.ACTIVATED;
      case REJECTED -> BannerState.REJECTED;
      case EXPIRED, UNKNOWN -> BannerState.EXPIRED;
    };
  }

  private Surroundings surroundings(Session session) {
    return new Surroundings(
        publicUrl.origin(),
        visitor.onPhone(),
        LOOPBACK.contains(publicUrl.host()),
        !Access.mustEnrol(session));
  }

  private static Optional<Moment> retryAt(ProblemException refusal) {
    try {
      return Optional.ofNullable(refusal.members().get("retryAt"))
          .map(Object::toString)
          .map(Instant::parse)
          .map(Moment::new);
    } catch (DateTimeException unreadable) {
      return Optional.empty();
    }
  }
}
