package dev.toque.protocol.testing;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The PINs that an app refuses before it derives a key (product.md, section 2). The server cannot
 * know, for it never sees a PIN; this is how the scripted phone of the tests behaves, as the web
 * app does.
 */
public final class PinRules {
  private static final int SHORTEST = 4;
  private static final int LONGEST = 6;
  private static final List<String> KEYBOARD_ROWS =
      List.of("qwertyuiop", "qwertzuiop", "azertyuiop", "asdfghjkl", "qsdfghjklm", "zxcvbnm");
  private static final Set<String> COMMON =
      Set.of(
          "1212", "1004", "2000", "2001", "1010", "1313", "1122", "2580", "0852", "6969", "112233",
          "121212", "123123", "123321", "159753", "147258", "1q2w3e", "abc123", "pass", "admin");

  private PinRules() {}

  /**
   * Why the PIN is refused; empty when it is good.
   *
   * @param names the person's own name and user name
   */
  public static Optional<String> refusal(String pin, String... names) {
    String text = Normalizer.normalize(pin, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    int[] points = text.codePoints().toArray();
    if (points.length < SHORTEST) {
      return Optional.of("too short");
    }
    if (points.length > LONGEST) {
      return Optional.of("too long");
    }
    if (!text.codePoints().allMatch(PinRules::isPrinting)) {
      return Optional.of("not printing");
    }
    if (everyStep(points, 0)) {
      return Optional.of("repeat");
    }
    if (everyStep(points, 1) || everyStep(points, -1)) {
      return Optional.of("run");
    }
    if (KEYBOARD_ROWS.stream().anyMatch(row -> isPartOf(row, text))) {
      return Optional.of("keyboard row");
    }
    for (String name : names) {
      if (name.toLowerCase(Locale.ROOT).contains(text)) {
        return Optional.of("user name");
      }
    }
    return COMMON.contains(text) ? Optional.of("common") : Optional.empty();
  }

  private static boolean everyStep(int[] points, int step) {
    for (int i = 1; i < points.length; i++) {
      if (points[i] - points[i - 1] != step) {
        return false;
      }
    }
    return true;
  }

  private static boolean isPartOf(String row, String text) {
    return row.contains(text) || new StringBuilder(row).reverse().indexOf(text) >= 0;
  }

  private static boolean isPrinting(int point) {
    return switch (Character.getType(point)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }
}
