package dev.toque.portal.confirm;

import dev.toque.portal.visit.Access;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What a person may type on the waiting page of a sign-in when no phone answers. */
public enum Rung {
  OFFLINE,
  RECOVERY,
  TEMPORARY;

  /** Why what was typed opened nothing. */
  public enum Refusal {
    MALFORMED,
    WRONG,
    /** Too many tries; a later one may be right. */
    WAIT,
    /** Too many wrong ones in a row: this way is closed until a phone has approved. */
    CLOSED;

    /** The {@code data-code} of the page's problem. */
    public String code() {
      return switch (this) {
        case MALFORMED -> "malformed";
        case WRONG -> "unauthorized";
        case WAIT -> "too-many-requests";
        case CLOSED -> "locked";
      };
    }
  }

  /**
   * What the page's address tells.
   *
   * @param rung where something was typed
   */
  public record Refused(Rung rung, Refusal refusal) {

    /** Reads the query of the page; anything that we never write there means nothing. */
    static Optional<Refused> of(Optional<String> word) {
      return Arrays.stream(values())
          .flatMap(rung -> Arrays.stream(Refusal.values()).map(why -> new Refused(rung, why)))
          .filter(refused -> word.filter(refused.word()::equals).isPresent())
          .findFirst();
    }

    /** As the address has it. */
    public String word() {
      return "%s-%s".formatted(rung, refusal).toLowerCase(Locale.ROOT);
    }

    public String code() {
      return refusal.code();
    }
  }

  /** The address of the waiting page that tells this. */
  public String refused(Refusal why) {
    return Access.CONFIRM + "?refused=" + new Refused(this, why).word();
  }
}
