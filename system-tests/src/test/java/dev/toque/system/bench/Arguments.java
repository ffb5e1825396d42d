package dev.toque.system.bench;

import dev.toque.system.bench.report.Row;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the command line of {@code ./bench} asks for; the script has checked it and knows the help.
 *
 * @param rows of the bar to measure
 * @param quick less of everything: done in two minutes, nothing is written down
 * @param clients at once, where CPU is measured; 1 to 64
 * @param reference whether Keycloak is measured as well
 */
record Arguments(Set<Row> rows, boolean quick, int clients, boolean reference) {

  private static final int USUAL_CLIENTS = 4;
  private static final int MOST_CLIENTS = 64;

  /** Of which the reference has the same. */
  private static final Set<Row> COMPARED = EnumSet.of(Row.P1, Row.P2);

  private static final Set<Row> QUICK =
      EnumSet.of(Row.P1, Row.P2, Row.P3, Row.P5, Row.P10, Row.P11);

  /**
   * Reads the command line.
   *
   * @throws IllegalArgumentException with a sentence for whoever typed it
   */
  static Arguments parse(List<String> words) {
    Deque<String> left = new ArrayDeque<>(words);
    Set<Row> rows = EnumSet.noneOf(Row.class);
    boolean quick = false;
    boolean reference = false;
    int clients = USUAL_CLIENTS;
    while (!left.isEmpty()) {
      String word = left.poll();
      switch (word) {
        case "--quick" -> quick = true;
        case "--reference" -> reference = true;
        case "--rows" -> rows.addAll(rows(value(word, left)));
        case "--clients" -> clients = clients(value(word, left));
        default -> throw new IllegalArgumentException("Unknown argument: " + word);
      }
    }
    if (reference) {
      rows.addAll(COMPARED);
    }
    return new Arguments(rows.isEmpty() ? usual(quick) : rows, quick, clients, reference);
  }

  private static Set<Row> usual(boolean quick) {
    return quick ? QUICK : EnumSet.complementOf(EnumSet.of(Row.REFERENCE));
  }

  private static String value(String word, Deque<String> left) {
    if (left.isEmpty()) {
      throw new IllegalArgumentException(word + " needs a value");
    }
    return left.poll();
  }

  private static List<Row> rows(String names) {
    try {
      return Arrays.stream(names.toUpperCase(Locale.ROOT).split(",")).map(Arguments::row).toList();
    } catch (IllegalArgumentException unknown) {
      throw new IllegalArgumentException("--rows takes P1 to P14, separated by commas", unknown);
    }
  }

  private static Row row(String name) {
    return Row.valueOf(name.startsWith("P") ? name : "");
  }

  private static int clients(String number) {
    if (number.matches("\\d{1,3}")) {
      int clients = Integer.parseInt(number);
      if (clients >= 1 && clients <= MOST_CLIENTS) {
        return clients;
      }
    }
    throw new IllegalArgumentException("--clients takes a number from 1 to " + MOST_CLIENTS);
  }
}
