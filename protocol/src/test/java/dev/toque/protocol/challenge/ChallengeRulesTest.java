package dev.toque.protocol.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ChallengeRulesTest {
  /** protocol.md, section 5.5, word for word. */
  private static final Map<ChallengeState, Map<ChallengeEvent, ChallengeState>> ALLOWED =
      Map.of(
          ChallengeState.PENDING,
          Map.of(
              ChallengeEvent.APPROVE, ChallengeState.APPROVED,
              ChallengeEvent.DENY, ChallengeState.DENIED,
              ChallengeEvent.REPORT, ChallengeState.REPORTED,
              ChallengeEvent.WRONG_NUMBER, ChallengeState.WRONG_NUMBER,
              ChallengeEvent.EXPIRE, ChallengeState.EXPIRED,
              ChallengeEvent.CANCEL, ChallengeState.CANCELLED,
              ChallengeEvent.SUPERSEDE, ChallengeState.SUPERSEDED),
          ChallengeState.APPROVED,
          Map.of(
              ChallengeEvent.CONSUME, ChallengeState.CONSUMED,
              ChallengeEvent.EXPIRE, ChallengeState.EXPIRED,
              ChallengeEvent.CANCEL, ChallengeState.CANCELLED));

  static Stream<Arguments> everything() {
    return Stream.of(ChallengeState.values())
        .flatMap(
            state -> Stream.of(ChallengeEvent.values()).map(event -> Arguments.of(state, event)));
  }

  @ParameterizedTest(name = "{0} on {1}")
  @MethodSource("everything")
  void everyEventLeadsOnlyWhereTheProtocolSays(ChallengeState state, ChallengeEvent event) {
    Optional<ChallengeState> expected =
        Optional.ofNullable(ALLOWED.getOrDefault(state, Map.of()).get(event));

    assertEquals(expected, ChallengeRules.next(state, event));
    assertEquals(expected.isPresent(), ChallengeRules.from(event).contains(state));
  }

  @ParameterizedTest
  @EnumSource
  void everyEventHasOneTarget(ChallengeEvent event) {
    Set<ChallengeState> targets = EnumSet.noneOf(ChallengeState.class);
    ChallengeRules.from(event)
        .forEach(state -> ChallengeRules.next(state, event).ifPresent(targets::add));

    assertEquals(Set.of(ChallengeRules.to(event)), targets);
  }

  @ParameterizedTest
  @EnumSource
  void terminalStatesAreThoseThatNothingLeaves(ChallengeState state) {
    assertEquals(!ALLOWED.containsKey(state), state.terminal());
  }

  @ParameterizedTest
  @CsvSource({"APPROVE,APPROVED", "DENY,DENIED", "REPORT,REPORTED"})
  void decisionLeadsToItsState(Decision decision, ChallengeState state) {
    assertEquals(state, ChallengeRules.to(ChallengeRules.eventOf(decision)));
  }

  @ParameterizedTest
  @EnumSource
  void stateIsFoundByItsName(ChallengeState state) {
    assertEquals(Optional.of(state), ChallengeState.of(state.wire()));
    assertEquals(state.name().toLowerCase(Locale.ROOT).replace('_', '-'), state.wire());
  }

  @Test
  void unknownNameIsNoState() {
    assertTrue(ChallengeState.of("approved ").isEmpty());
  }
}
