package dev.toque.system.history.nemesis;

import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ScheduleTest {

  private static final List<Fault> ALL = List.of(Fault.values());

  @Test
  void theSeedRepeatsIt() {
    assertEquals(blows(7, 50), blows(7, 50));
    assertNotEquals(blows(7, 50), blows(8, 50));
  }

  @Test
  void everyFaultComesOnceBeforeAnyComesAgain() {
    Set<Fault> first = blows(7, ALL.size()).stream().map(Blow::fault).collect(toSet());

    assertEquals(Set.copyOf(ALL), first);
  }

  private static List<Blow> blows(long seed, int count) {
    Schedule schedule = new Schedule(seed, ALL);
    return Stream.generate(schedule::next).limit(count).toList();
  }
}
