package dev.toque.system.bench.play;

import java.util.List;

/** A flow whose steps can be seen one by one. */
public interface Journey extends Flow {

  /** Sets out: the same steps each time, for another person; to be taken in their order. */
  List<Step> begin();

  @Override
  default void play() {
    begin().forEach(step -> step.action().run());
  }
}
