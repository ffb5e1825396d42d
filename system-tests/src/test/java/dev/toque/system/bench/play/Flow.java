package dev.toque.system.bench.play;

/** What one browser and one phone do from beginning to end. */
public interface Flow {

  /**
   * Goes through it once.
   *
   * @throws FlowFailed when it does not end as it should
   */
  void play();
}
