package dev.toque.portal.banner;

import dev.toque.portal.page.Moment;
import dev.toque.portal.page.TimeLeft;
import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.enrolment.RejectReason;
import dev.toque.protocol.json.WireName;
import dev.toque.protocol.wire.PhoneDescription;
import java.util.Optional;

/**
 * The banner as the page renders it.
 *
 * @param code shown while a phone may still redeem it
 * @param phone the phone that has redeemed the code
 * @param triesLeft for the number
 * @param problem code of what was wrong with the number typed last
 * @param reason why the code or the phone was thrown away
 * @param renewable whether another code needs no confirmation by a phone
 * @param surroundings of the page, the same in every state
 */
public record BannerView(
    BannerState state,
    Purpose purpose,
    Optional<CodeView> code,
    Optional<TimeLeft> timeLeft,
    Optional<PhoneDescription> phone,
    int triesLeft,
    Optional<String> problem,
    Optional<String> reason,
    Moment endedAt,
    Optional<Moment> retryAt,
    boolean renewable,
    Surroundings surroundings) {

  /**
   * Where the banner is shown.
   *
   * @param origin the public URL
   * @param onPhone whether the browser is one of a phone
   * @param loopback whether only this very device can reach the public URL
   */
  record Surroundings(String origin, boolean onPhone, boolean loopback) {}

  /** Differs whenever the page must show something else. */
  public String version() {
    String word = state.word();
    return state == BannerState.NUMBER
        ? "%s-%d%s".formatted(word, triesLeft, problem.map(code -> "-" + code).orElse(""))
        : code.map(shown -> word + "-" + Integer.toHexString(shown.text().hashCode())).orElse(word);
  }

  public boolean live() {
    return state.live();
  }

  public boolean seen() {
    return state == BannerState.SEEN;
  }

  public boolean first() {
    return purpose == Purpose.FIRST;
  }

  public boolean lastTry() {
    return triesLeft == 1;
  }

  public String phoneName() {
    return phone.map(PhoneDescription::name).orElse("");
  }

  public EndReason endReason() {
    return reason.flatMap(word -> WireName.find(EndReason.class, word)).orElse(EndReason.TIME);
  }

  public RejectReason rejectReason() {
    return reason
        .flatMap(word -> WireName.find(RejectReason.class, word))
        .orElse(RejectReason.ENDED);
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

  public boolean loopback() {
    return surroundings.loopback();
  }

  @Override
  public String toString() {
    return "BannerView[%s]".formatted(state);
  }
}
