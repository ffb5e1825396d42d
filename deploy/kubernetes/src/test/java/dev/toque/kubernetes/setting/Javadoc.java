package dev.toque.kubernetes.setting;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Plain text of a documentation comment. */
final class Javadoc {

  private Javadoc() {}

  /** All before the first block tag, on one line; empty for none. */
  static String firstLines(String comment) {
    return comment == null ? "" : plain(comment.split("\n\\s*@", 2)[0]);
  }

  /** What {@code @param} says of this parameter; empty for nothing. */
  static String parameter(String comment, String name) {
    Matcher tag =
        Pattern.compile("@param " + name + "\\s+(.*?)(?=\n\\s*@|$)", Pattern.DOTALL)
            .matcher(String.valueOf(comment));
    return tag.find() ? plain(tag.group(1)) : "";
  }

  private static String plain(String text) {
    String line =
        text.replaceAll("\\s+", " ")
            .replaceAll("\\{@(?:code|link) #?([^}]*)}", "$1")
            .replaceAll("<[^>]*>", "")
            .replace("()", "")
            .strip();
    return line.isEmpty()
        ? line
        : line.substring(0, 1).toUpperCase(Locale.ROOT) + line.substring(1);
  }
}
