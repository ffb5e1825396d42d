package dev.toque.portal.home;

import dev.toque.portal.banner.BannerView;
import dev.toque.portal.notice.Notice;
import dev.toque.portal.page.Moment;
import dev.toque.portal.phones.PhoneView;
import java.util.List;
import java.util.Optional;

/**
 * The home page as it is rendered.
 *
 * @param banner while the account has no phone and the banner is not dismissed
 * @param notices what happened to the account and was not seen yet, newest first
 * @param everActive whether the account ever had a phone
 * @param asking of who never had a phone
 * @param browser name of this session's browser
 * @param since when this session was opened
 */
public record HomeView(
    Optional<BannerView> banner,
    List<PhoneView> phones,
    List<Notice> notices,
    boolean everActive,
    Asking asking,
    String browser,
    Moment since) {

  /** How much whoever has no phone is asked to add one. */
  public enum Asking {
    AT_EACH_SIGN_IN,
    NEVER,
    /** They may not, any more or yet. */
    CLOSED
  }

  /** Whether no first phone may be added here. */
  public boolean closed() {
    return asking == Asking.CLOSED;
  }

  public boolean asksAgain() {
    return asking == Asking.AT_EACH_SIGN_IN;
  }

  /** Nothing stands beside a banner: it asks for something to be done first. */
  public boolean telling() {
    return banner.isEmpty() && !notices.isEmpty();
  }

  /** The last part of the page's state in {@code states.json}. */
  public String look() {
    if (banner.isPresent()) {
      return banner.get().look();
    }
    if (!phones.isEmpty()) {
      return notices.isEmpty() ? "enrolled" : "notices";
    }
    if (everActive) {
      return "no-phone";
    }
    return closed() ? "closed" : "dismissed";
  }
}
