package dev.toque.system.firstload;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, to be printed. */
final class Table {

  private final List<String> lines = new ArrayList<>();

  Table(List<String> columns) {
    row(columns);
    lines.add("|---".repeat(columns.size()) + "|");
  }

  void row(List<String> cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  void print(String heading) {
    System.out.println("\n" + heading + "\n\n" + String.join("\n", lines) + "\n");
  }
}
