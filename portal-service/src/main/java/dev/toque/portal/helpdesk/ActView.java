package dev.toque.portal.helpdesk;

import dev.toque.portal.care.Reason;
import java.util.Locale;
import java.util.Optional;

/**
 * The page that says what an act does and asks for the reason.
 *
 * @param phone the id and name of the one that is to be removed
 * @param reason as it was typed
 */
public record ActView(
    DeskAct act,
    PersonName person,
    Optional<Phone> phone,
    String reason,
    Optional<Refusal> refusal) {

  /** A phone that is to be removed. */
  public record Phone(String id, String name) {}

  /** Why it was not done. */
  public enum Refusal {
    /** There was no reason, or one of more than {@value Reason#LONGEST} characters. */
    REASON,
    /** No phone of the person can answer. */
    NO_PHONE,
    /** The last temporary code was not used for a phone, or there never was one. */
    CODE;

    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  public int longest() {
    return Reason.LONGEST;
  }

  public String told() {
    return refusal.map(Refusal::word).orElse("");
  }

  public String path() {
    return person.path() + "/" + act.word() + phone.map(one -> "?phone=" + one.id()).orElse("");
  }

  /** Which of the states in {@code states.json} the page shows. */
  String state() {
    return refusal.map(why -> "desk-refused-" + why.word()).orElse("desk-" + act.word());
  }
}
