package dev.toque.system.bench.report;

import dev.toque.system.bench.measure.Spread;

/** What a figure's median is held against. */
public sealed interface Bar {

  /** It must not be more. */
  record AtMost(double limit) implements Bar {}

  /** It must not be less. */
  record AtLeast(double limit) implements Bar {}

  /** There is none. */
  record None() implements Bar {}

  /** How these figures stand to it. */
  default Verdict judge(Spread figures) {
    if (this instanceof AtMost most) {
      return figures.middle() <= most.limit() ? Verdict.HOLDS : Verdict.FALLS_SHORT;
    }
    if (this instanceof AtLeast least) {
      return figures.middle() >= least.limit() ? Verdict.HOLDS : Verdict.FALLS_SHORT;
    }
    return Verdict.FOR_INFORMATION;
  }

  /** As tables write it. */
  default String words() {
    if (this instanceof AtMost most) {
      return "≤ " + Line.figure(most.limit());
    }
    return this instanceof AtLeast least ? "≥ " + Line.figure(least.limit()) : "";
  }
}
