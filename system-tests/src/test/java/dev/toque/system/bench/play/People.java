package dev.toque.system.bench.play;

import java.util.Collection;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Those who can take part now. */
public final class People {

  private final ConcurrentLinkedQueue<Person> waiting;

  /** All of them wait. */
  public People(Collection<Person> all) {
    this.waiting = new ConcurrentLinkedQueue<>(all);
  }

  /**
   * The one who has waited longest.
   *
   * @throws FlowFailed when nobody is left
   */
  public Person next() {
    Person next = waiting.poll();
    if (next == null) {
      throw new FlowFailed("nobody is left to take part");
    }
    return next;
  }

  /** Who has finished may take part again. */
  public void back(Person person) {
    waiting.add(person);
  }

  /** How many wait. */
  public int left() {
    return waiting.size();
  }
}
