package dev.toque.kit.problem;

/** Makes text from outside safe for a log: one line, no control characters, a bounded length. */
public final class LogText {

  private static final int LONGEST = 200;

  private LogText() {}

  /** The text with everything that could forge or break a line replaced by {@code ?}. */
  public static String oneLine(String text) {
    String short200 = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    return short200.replaceAll("[\\p{Cc}\\p{Cf}\\u2028\\u2029]", "?");
  }
}
