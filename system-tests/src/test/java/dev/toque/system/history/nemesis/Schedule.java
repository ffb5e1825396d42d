package dev.toque.system.history.nemesis;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Random;

/**
 * What one hand of the nemesis does, blow after blow, decided by a seed alone. Each of its faults
 * is dealt once before any comes again.
 */
final class Schedule {

  private static final List<String> SERVICES = List.of("activation", "push", "portal");
  private static final List<String> STORES = List.of("redis", "postgres");
  private static final List<String> OWNERS =
      List.of(Trouble.EVERYBODY, Trouble.EVERYBODY, "activation", "push", "portal");
  private static final int[] SECONDS_OFF = {-600, -90, -45, -20, 20, 45, 90, 3600};
  private static final int[] MILLIS_LATE = {50, 200, 700};

  private final Random dice;
  private final List<Fault> faults;
  private final Deque<Fault> deck = new ArrayDeque<>();

  Schedule(long seed, List<Fault> faults) {
    this.dice = new Random(seed);
    this.faults = faults;
  }

  Blow next() {
    if (deck.isEmpty()) {
      List<Fault> dealt = new ArrayList<>(faults);
      Collections.shuffle(dealt, dice);
      deck.addAll(dealt);
    }
    Fault fault = deck.poll();
    String service = one(SERVICES);
    String replica = service + "-" + (1 + dice.nextInt(2));
    String store = one(STORES);
    String owner = one(OWNERS);
    int seconds = SECONDS_OFF[dice.nextInt(SECONDS_OFF.length)];
    int millis = MILLIS_LATE[dice.nextInt(MILLIS_LATE.length)];
    Duration after = Duration.ofMillis(2_000 + dice.nextInt(2_500));
    Duration lasts = Duration.ofMillis(1_000 + dice.nextInt(3_500));
    return switch (fault) {
      case SERVICE_KILLED, SERVICE_PAUSED -> new Blow(fault, replica, "", after, lasts, 0);
      case CLOCK_WRONG ->
          new Blow(fault, service + "-1", "", after, lasts.multipliedBy(2), seconds);
      case REDIS_KILLED,
          REDIS_EMPTY,
          REDIS_STALE,
          POSTGRES_STOPPED,
          POSTGRES_CRASHED,
          CONNECTIONS_DROPPED ->
          new Blow(fault, "", "", after, lasts, 0);
      case NETWORK_CUT, NETWORK_STALLED -> new Blow(fault, store, owner, after, lasts, 0);
      case NETWORK_SLOW -> new Blow(fault, store, owner, after, lasts, millis);
    };
  }

  private String one(List<String> of) {
    return of.get(dice.nextInt(of.size()));
  }
}
