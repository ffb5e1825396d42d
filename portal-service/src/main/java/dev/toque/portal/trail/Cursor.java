package dev.toque.portal.trail;

import dev.toque.protocol.problem.ProblemException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How far each trail was read: the last id of each service. */
public record Cursor(long portal, long activation, long push) {

  /** Before the first row. */
  public static final Cursor START = new Cursor(0, 0, 0);

  /** After the last row. */
  public static final Cursor END = new Cursor(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

  private static final String ID = "(\\d{1,18}|-)";
  private static final Pattern TEXT = Pattern.compile(ID + "\\." + ID + "\\." + ID);

  /**
   * @throws ProblemException {@code malformed} for what {@link #text} has not written
   */
  public static Cursor parse(String field, String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw ProblemException.malformed(field, "must be what an answer gave");
    }
    return new Cursor(id(parts.group(1)), id(parts.group(2)), id(parts.group(3)));
  }

  /** As addresses and answers carry it. */
  public String text() {
    return word(portal) + "." + word(activation) + "." + word(push);
  }

  long of(Source source) {
    return switch (source) {
      case PORTAL -> portal;
      case ACTIVATION -> activation;
      case PUSH -> push;
    };
  }

  Cursor at(Source source, long id) {
    return switch (source) {
      case PORTAL -> new Cursor(id, activation, push);
      case ACTIVATION -> new Cursor(portal, id, push);
      case PUSH -> new Cursor(portal, activation, id);
    };
  }

  private static long id(String text) {
    return text.equals("-") ? Long.MAX_VALUE : Long.parseLong(text);
  }

  private static String word(long id) {
    return id == Long.MAX_VALUE ? "-" : String.valueOf(id);
  }
}
