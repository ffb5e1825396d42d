package dev.toque.system.bench.measure;

import java.util.List;

/** Least, middle and greatest of a few figures taken the same way. */
public record Spread(double least, double middle, double greatest) {

  /**
   * @param figures at least one
   */
  public static Spread of(List<Double> figures) {
    List<Double> sorted = figures.stream().sorted().toList();
    int half = sorted.size() / 2;
    double middle =
        sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
    return new Spread(sorted.get(0), middle, sorted.get(sorted.size() - 1));
  }

  /** Of a single figure. */
  public static Spread single(double figure) {
    return new Spread(figure, figure, figure);
  }
}
