package dev.toque.system.bench.report;

/** How a figure stands to its bar. */
public enum Verdict {
  HOLDS("holds"),
  FALLS_SHORT("falls short"),
  /** There is no bar for it; it explains another figure. */
  FOR_INFORMATION(""),
  NOT_MEASURED("not measured");

  private final String words;

  Verdict(String words) {
    this.words = words;
  }

  /** As tables write it. */
  public String words() {
    return words;
  }
}
