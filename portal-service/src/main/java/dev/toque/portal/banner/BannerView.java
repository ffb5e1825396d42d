package dev.toque.portal.banner;

import dev.toque.portal.page.Moment;
import dev.toque.portal.page.TimeLeft;
import dev.toque.portal.visit.Access;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.enrolment.RejectReason;
import dev.toque.protocol.json.WireName;
import dev.toque.protocol.wire.PhoneDescription;
import dev.toque.protocol.wire.activation.CodeState;
import java.time.Instant;
import java.util.Optional;

/**
 * The banner as the page renders it.
 *
 * @param renewable whether another code needs no confirmation by a phone
 * @param known where the code stands
 * @param code shown while a phone may still redeem it
 * @param problem code of what was wrong with the number typed last
 * @param retryAt when the next code may be had
 */
public record BannerView(
    BannerState state,
    Purpose purpose,
    boolean renewable,
    CodeState known,
    Optional<CodeView> code,
    Optional<TimeLeft> timeLeft,
    Optional<String> problem,
    Optional<Moment> retryAt,
    Surroundings surroundings) {

  /**
   * Where the banner is shown.
   *
   * @param origin the public URL
   * @param onPhone whether the browser is one of a phone
   * @param loopback whether only this very device can reach the public URL
   * @param dismissable whether the person may go on without a phone
   */
  record Surroundings(String origin, boolean onPhone, boolean loopback, boolean dismissable) {}

  /** Differs whenever the page must show something else. */
  public String version() {
    return "%s-%s%s"
        .formatted(heard(), known.activationId(), problem.map(code -> "-" + code).orElse(""));
  }

  /** What a live stream would tell now. */
  public String heard() {
    return CodeProgress.word(known);
  }

  /** The last part of the page's state in {@code states.json}. */
  public String look() {
    return switch (state) {
      case WAITING -> onPhone() ? "waiting-on-phone" : "waiting";
      case NUMBER -> problem.map(code -> "number-" + code).orElse("number");
      case EXPIRED -> "expired-" + endReason().wire();
      case REJECTED -> "rejected-" + rejectReason().wire();
      case SEEN, ACTIVATED, TOO_MANY -> state.word();
    };
  }

  /** As {@link #look()}, without its reason. */
  public String phase() {
    return state.word();
  }

  public boolean live() {
    return state.live();
  }

  public boolean seen() {
    return state == BannerState.SEEN;
  }

  public boolean replacement() {
    return purpose == Purpose.REPLACEMENT;
  }

  public boolean first() {
    return purpose == Purpose.FIRST;
  }

  /** The path of the page that shows it, and that it is followed on. */
  public String page() {
    return pageOf(purpose);
  }

  /** A further phone is added on the page of phones; whoever needs a phone first, at home. */
  static String pageOf(Purpose purpose) {
    return purpose == Purpose.ADDITIONAL ? "/phones" : Access.HOME;
  }

  /** The phone that has redeemed the code. */
  public Optional<PhoneDescription> phone() {
    return known.device();
  }

  public String phoneName() {
    return known.device().map(PhoneDescription::name).orElse("");
  }

  public boolean lastTry() {
    return known.triesLeft().filter(left -> left == 1).isPresent();
  }

  public EndReason endReason() {
    return known
        .reason()
        .flatMap(word -> WireName.find(EndReason.class, word))
        .orElse(EndReason.TIME);
  }

  public RejectReason rejectReason() {
    return known
        .reason()
        .flatMap(word -> WireName.find(RejectReason.class, word))
        .orElse(RejectReason.ENDED);
  }

  public Moment endedAt() {
    return new Moment(known.endedAt().or(known::expiresAt).orElse(Instant.EPOCH));
  }

  public String origin() {
    return surroundings.origin();
  }

  /** What a person types on a phone without a camera. */
  public String appAddress() {
    return surroundings.origin().replaceFirst("^https?://", "") + "/a/";
  }

  public boolean onPhone() {
    return surroundings.onPhone();
  }

  public boolean dismissable() {
    return surroundings.dismissable();
  }

  public boolean loopback() {
    return surroundings.loopback();
  }

  @Override
  public String toString() {
    return "BannerView[%s]".formatted(state);
  }
}
