package dev.toque.system.firstload;

import java.util.ArrayList;
import java.util.List;

/** A table in Markdown, to be printed. */
public final class Table {

  private final List<String> lines = new ArrayList<>();

  /** With these heads. */
  public Table(List<String> columns) {
    row(columns);
    lines.add("|---".repeat(columns.size()) + "|");
  }

  /** One row, as many cells as there are columns. */
  public void row(List<String> cells) {
    lines.add("| " + String.join(" | ", cells) + " |");
  }

  /** Prints it under a heading. */
  public void print(String heading) {
    System.out.println("\n" + heading + "\n\n" + String.join("\n", lines) + "\n");
  }
}
