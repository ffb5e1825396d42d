package dev.toque.portal.session;

import java.time.Instant;
import java.util.List;

/**
 * A session of an account as its person may see it, in whichever browser it is.
 *
 * @param sid names it; opens nothing
 * @param full signed in, not only half
 */
public record LiveSession(
    String sid, boolean full, Instant createdAt, Instant usedAt, SignedInFrom from) {

  /**
   * @param fields as {@link SessionScripts#LIST} gives them
   */
  static LiveSession read(List<String> fields) {
    return new LiveSession(
        fields.get(0),
        Kind.valueOf(fields.get(1)) == Kind.FULL,
        time(fields.get(2)),
        time(fields.get(3)),
        new SignedInFrom(fields.get(4), fields.get(5)));
  }

  private static Instant time(String millis) {
    return Instant.ofEpochMilli(Long.parseLong(millis));
  }
}
