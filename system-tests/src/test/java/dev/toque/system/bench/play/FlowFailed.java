package dev.toque.system.bench.play;

/** A flow came to something else than it should; the figures say how often. */
public final class FlowFailed extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param what was seen instead
   */
  public FlowFailed(String what) {
    super(what);
  }
}
