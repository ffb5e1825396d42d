package dev.toque.portal.phones;

import dev.toque.portal.banner.BannerView;
import java.util.List;
import java.util.Optional;

/**
 * The page of phones as it is rendered.
 *
 * @param everActive whether the account ever had a phone
 * @param banner while a phone is being added
 * @param note what was done just now
 * @param left the old phone, when the new one that replaces it is there
 * @param recovered whether phones may be removed and unlocked without asking one
 * @param most phones that an account may have
 */
public record PhonesView(
    List<PhoneView> phones,
    boolean everActive,
    Optional<BannerView> banner,
    Optional<PhoneNote> note,
    Optional<PhoneView> left,
    boolean recovered,
    int most) {

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
    return banner.isEmpty() && canConfirm() && !full();
  }

  /** Whether one must go before another may come. */
  public boolean full() {
    return phones.size() >= most;
  }

  /** Whether this is the end of a removal, a renaming and so on; what the page then tells. */
  public String told() {
    return note.map(done -> done.kind().word()).orElse("");
  }

  public String toldOf() {
    return note.map(PhoneNote::phone).orElse("");
  }

  /** Which of the states in {@code states.json} the page shows. */
  String state() {
    if (left.isPresent()) {
      return "phones-moved";
    }
    if (banner.isPresent()) {
      return "phones-" + banner.get().phase();
    }
    if (note.isPresent()) {
      return "phones-" + note.get().kind().word();
    }
    if (phones.isEmpty()) {
      return everActive ? "phones-none-left" : "phones-none";
    }
    if (!canConfirm()) {
      return "phones-locked";
    }
    if (full()) {
      return "phones-full";
    }
    return only() ? "phones-only" : "phones";
  }

  private boolean canConfirm() {
    return phones.stream().anyMatch(phone -> !phone.locked());
  }
}
