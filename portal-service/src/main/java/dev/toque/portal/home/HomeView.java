package dev.toque.portal.home;

import dev.toque.portal.banner.BannerView;
import dev.toque.portal.page.Moment;
import dev.toque.portal.phones.PhoneView;
import java.util.List;
import java.util.Optional;

/**
 * The home page as it is rendered.
 *
 * @param banner while the account has no phone and the banner is not dismissed
 * @param everActive whether the account ever had a phone
 * @param browser name of this session's browser
 * @param since when this session was opened
 */
public record HomeView(
    Optional<BannerView> banner,
    List<PhoneView> phones,
    boolean everActive,
    String browser,
    Moment since) {

  /** The last part of the page's state in {@code states.json}. */
  public String look() {
    if (banner.isPresent()) {
      return banner.get().look();
    }
    if (!phones.isEmpty()) {
      return "enrolled";
    }
    return everActive ? "no-phone" : "dismissed";
  }
}
