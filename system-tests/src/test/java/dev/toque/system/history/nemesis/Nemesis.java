package dev.toque.system.history.nemesis;

import dev.toque.system.history.record.Recorder;
import dev.toque.system.setup.ChildProcess;
import dev.toque.system.setup.Toque;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Breaks things with two hands at once, one for the services and one for what they stand on. */
public final class Nemesis {

  private final Toque toque;
  private final OwnStores stores;
  private final Clocks clocks;
  private final Fallen fallen = new Fallen();
  private final List<Hand> hands;

  private Nemesis(
      Toque toque,
      OwnStores stores,
      Clocks clocks,
      Recorder recorder,
      long seed,
      List<Fault> ofServices) {
    this.toque = toque;
    this.stores = stores;
    this.clocks = clocks;
    this.hands =
        List.of(
            new Hand(this, recorder, new Schedule(seed, ofServices)),
            new Hand(this, recorder, new Schedule(~seed, ofStores())));
  }

  /**
   * One that does what the seed says.
   *
   * @param recorder is told of each blow
   */
  public static Nemesis ofEverything(
      Toque toque, OwnStores stores, Clocks clocks, Recorder recorder, long seed) {
    return new Nemesis(toque, stores, clocks, recorder, seed, ofServices(clocks));
  }

  /** One that lets every service live, at its right time. */
  public static Nemesis withoutFalls(
      Toque toque, OwnStores stores, Clocks clocks, Recorder recorder, long seed) {
    return new Nemesis(toque, stores, clocks, recorder, seed, List.of(Fault.SERVICE_PAUSED));
  }

  /**
   * Goes on with the schedule for so long, then heals everything: also who was killed is there
   * again when this returns.
   */
  public void rage(Duration length) {
    List<Thread> both = hands.stream().map(hand -> hand.start(length)).toList();
    for (Thread one : both) {
      try {
        one.join();
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException(interrupted);
      }
    }
    fallen.awaitAll();
  }

  /** How often each has struck. */
  public int blows() {
    return hands.stream().mapToInt(Hand::blows).sum();
  }

  private static List<Fault> ofServices(Clocks clocks) {
    return Stream.of(Fault.SERVICE_KILLED, Fault.SERVICE_PAUSED, Fault.CLOCK_WRONG)
        .filter(fault -> fault != Fault.CLOCK_WRONG || clocks.canShift())
        .toList();
  }

  private static List<Fault> ofStores() {
    return Stream.of(Fault.values())
        .filter(
            fault ->
                fault != Fault.SERVICE_KILLED
                    && fault != Fault.SERVICE_PAUSED
                    && fault != Fault.CLOCK_WRONG)
        .toList();
  }

  void begin(Blow blow) {
    switch (blow.fault()) {
      case SERVICE_KILLED -> fallen.kill(process(blow));
      case SERVICE_PAUSED -> process(blow).pause();
      case CLOCK_WRONG -> clocks.shift(service(blow), blow.amount());
      case REDIS_KILLED, REDIS_EMPTY -> stores.redis().kill();
      case REDIS_STALE -> stores.redis().prepareCopy();
      case POSTGRES_STOPPED -> stores.endPostgres("-INT");
      case POSTGRES_CRASHED -> stores.endPostgres("-QUIT");
      case CONNECTIONS_DROPPED -> stores.dropConnections();
      case NETWORK_CUT -> make(blow, Trouble.Kind.CUT);
      case NETWORK_STALLED -> make(blow, Trouble.Kind.STALL);
      case NETWORK_SLOW -> make(blow, Trouble.Kind.DELAY);
    }
  }

  void heal(Blow blow) {
    switch (blow.fault()) {
      case SERVICE_KILLED, CONNECTIONS_DROPPED -> {
        // comes back by itself
      }
      case SERVICE_PAUSED -> process(blow).resume();
      case CLOCK_WRONG -> clocks.shift(service(blow), 0);
      case REDIS_KILLED -> stores.redis().startAgain();
      case REDIS_EMPTY -> stores.redis().replaceByEmpty();
      case REDIS_STALE -> stores.redis().promoteCopy();
      case POSTGRES_STOPPED, POSTGRES_CRASHED -> stores.awaitPostgres();
      case NETWORK_CUT, NETWORK_STALLED, NETWORK_SLOW ->
          stores.line(blow.target()).make(Trouble.NONE);
    }
  }

  private void make(Blow blow, Trouble.Kind kind) {
    stores.line(blow.target()).make(new Trouble(kind, blow.owner(), blow.amount()));
  }

  private ChildProcess process(Blow blow) {
    return new ChildProcess(toque, blow.target());
  }

  private static String service(Blow blow) {
    return blow.target().substring(0, blow.target().lastIndexOf('-'));
  }
}
