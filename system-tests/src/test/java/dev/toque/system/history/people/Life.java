package dev.toque.system.history.people;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * What somebody will do with one account.
 *
 * @param visits one after the other, once the phone is there
 * @param dice for what else is left open, such as how long somebody thinks
 */
record Life(Beginning beginning, List<Visit> visits, Random dice) {

  /**
   * Gives life after life, decided by a seed alone. Each kind comes once before any comes again.
   */
  static final class Plan {

    private static final int MOST_VISITS = 4;

    private final Random dice;
    private final Deque<Beginning> beginnings = new ArrayDeque<>();
    private final Deque<Visit> visits = new ArrayDeque<>();

    Plan(long seed) {
      this.dice = new Random(seed);
    }

    Life next() {
      Beginning beginning = deal(beginnings, Beginning.values());
      int count = 2 + dice.nextInt(MOST_VISITS - 1);
      List<Visit> chosen = new ArrayList<>();
      for (int i = 0; i < count; i++) {
        chosen.add(deal(visits, Visit.values()));
      }
      return new Life(beginning, chosen, new Random(dice.nextLong()));
    }

    private <T> T deal(Deque<T> deck, T[] all) {
      if (deck.isEmpty()) {
        List<T> dealt = new ArrayList<>(List.of(all));
        Collections.shuffle(dealt, dice);
        deck.addAll(dealt);
      }
      return deck.poll();
    }
  }
}
