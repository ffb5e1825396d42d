package dev.toque.activation.code;

import java.util.NoSuchElementException;
import java.util.Optional;

/**
 * What Redis says of a code that somebody brought (protocol.md 9.1).
 *
 * @param stored what is kept of the code; empty only for {@link Standing#NOTHING}
 */
public record CodeAnswer(Standing standing, Optional<StoredCode> stored) {

  static final CodeAnswer NOTHING = new CodeAnswer(Standing.NOTHING, Optional.empty());

  /** How the code stands towards who brought it. */
  public enum Standing {
    /** Nobody's yet; only looked at. */
    LIVE,
    /** Claimed by this very request. */
    CLAIMED,
    /** Claimed by the same phone before. */
    MINE,
    /** Claimed by another phone. */
    OTHERS,
    /** Ended; {@link StoredCode#end} says when and why. */
    EXPIRED,
    /** Not known here, or forgotten. */
    NOTHING
  }

  /**
   * The code, where there is one.
   *
   * @throws NoSuchElementException for {@link Standing#NOTHING}
   */
  public StoredCode code() {
    return stored.orElseThrow();
  }
}
