package dev.toque.portal.phones;

import dev.toque.portal.banner.BannerView;
import java.util.List;
import java.util.Optional;

/**
 * The page of phones as it is rendered.
 *
 * @param everActive whether the account ever had a phone
 * @param banner while a phone is being added
 * @param removed the name of the phone that was removed just now
 * @param recovered whether phones may be removed without asking one
 */
public record PhonesView(
    List<PhoneView> phones,
    boolean everActive,
    Optional<BannerView> banner,
    Optional<String> removed,
    boolean recovered) {

  public boolean only() {
    return phones.size() == 1 && !recovered;
  }

  /**
   * The last phone stays, for without it nobody could sign in; unless its person came in by a
   * recovery or temporary code, and may enrol another right away.
   */
  public boolean removable() {
    return recovered || (phones.size() > 1 && canConfirm());
  }

  public boolean addable() {
    return banner.isEmpty() && canConfirm();
  }

  /** Which of the states in {@code states.json} the page shows. */
  String state() {
    if (banner.isPresent()) {
      return "phones-" + banner.get().phase();
    }
    if (removed.isPresent()) {
      return "phones-removed";
    }
    if (phones.isEmpty()) {
      return everActive ? "phones-none-left" : "phones-none";
    }
    if (!canConfirm()) {
      return "phones-locked";
    }
    return only() ? "phones-only" : "phones";
  }

  private boolean canConfirm() {
    return phones.stream().anyMatch(phone -> !phone.locked());
  }
}
