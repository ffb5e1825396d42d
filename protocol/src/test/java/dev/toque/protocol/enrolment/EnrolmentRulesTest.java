package dev.toque.protocol.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class EnrolmentRulesTest {
  private static final Map<EnrolmentState, Map<EnrolmentEvent, EnrolmentState>> ALLOWED =
      Map.of(
          EnrolmentState.PENDING,
          Map.of(
              EnrolmentEvent.CONFIRM, EnrolmentState.ACTIVE,
              EnrolmentEvent.REJECT, EnrolmentState.REJECTED),
          EnrolmentState.ACTIVE,
          Map.of(
              EnrolmentEvent.LOCK, EnrolmentState.LOCKED,
              EnrolmentEvent.REMOVE, EnrolmentState.REMOVED),
          EnrolmentState.LOCKED,
          Map.of(
              EnrolmentEvent.UNLOCK, EnrolmentState.ACTIVE,
              EnrolmentEvent.REMOVE, EnrolmentState.REMOVED));

  static Stream<Arguments> everything() {
    return Stream.of(EnrolmentState.values())
        .flatMap(
            state -> Stream.of(EnrolmentEvent.values()).map(event -> Arguments.of(state, event)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("everything")
  void everyEventLeadsOnlyWhereTheRulesSay(EnrolmentState state, EnrolmentEvent event) {
    Optional<EnrolmentState> expected =
        Optional.ofNullable(ALLOWED.getOrDefault(state, Map.of()).get(event));

    assertEquals(expected, EnrolmentRules.next(state, event));
    assertEquals(expected.isPresent(), EnrolmentRules.from(event).contains(state));
  }

  @ParameterizedTest
  @EnumSource
  void everyEventHasOneTarget(EnrolmentEvent event) {
    Set<EnrolmentState> targets = EnumSet.noneOf(EnrolmentState.class);
    EnrolmentRules.from(event)
        .forEach(state -> EnrolmentRules.next(state, event).ifPresent(targets::add));

    assertEquals(Set.of(EnrolmentRules.to(event)), targets);
  }

  @ParameterizedTest
  @EnumSource
  void terminalStatesAreThoseThatNothingLeaves(EnrolmentState state) {
    assertEquals(!ALLOWED.containsKey(state), state.terminal());
    assertEquals(Optional.of(state), EnrolmentState.of(state.wire()));
  }

  @Test
  void unknownNameIsNoState() {
    assertTrue(EnrolmentState.of("Active").isEmpty());
  }
}
