package dev.toque.system.bench.play;

import java.util.AbstractList;
import java.util.function.IntFunction;

/** People with consecutive numbers, each made anew and the same whenever asked for. */
final class Residents extends AbstractList<Resident> {

  private final int first;
  private final int count;
  private final IntFunction<Keys> keys;

  Residents(int first, int count, IntFunction<Keys> keys) {
    this.first = first;
    this.count = count;
    this.keys = keys;
  }

  @Override
  public Resident get(int index) {
    return new Resident(first + index, keys.apply(index));
  }

  @Override
  public int size() {
    return count;
  }
}
