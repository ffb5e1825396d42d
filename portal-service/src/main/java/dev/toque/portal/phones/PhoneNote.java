package dev.toque.portal.phones;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * What was done about a phone.
 *
 * @param phone its name
 */
record PhoneNote(Kind kind, String phone) {

  private static final String SEPARATOR = " ";

  /** One look each. */
  enum Kind {
    REMOVED,
    RENAMED,
    NAME_REFUSED,
    /** A provider has the test notification. */
    TEST_SENT,
    /** The phone has allowed no notifications: only its open app shows the test. */
    TEST_QUIET,
    /** Another test was sent a moment ago. */
    TEST_SOON,
    UNLOCKED;

    /** The last part of the page's state in {@code states.json}. */
    String word() {
      return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
  }

  /** As the session keeps it. */
  String text() {
    return kind + SEPARATOR + phone;
  }

  static Optional<PhoneNote> read(String text) {
    String[] parts = text.split(SEPARATOR, 2);
    return Arrays.stream(Kind.values())
        .filter(kind -> parts.length == 2 && kind.name().equals(parts[0]))
        .map(kind -> new PhoneNote(kind, parts[1]))
        .findFirst();
  }
}
