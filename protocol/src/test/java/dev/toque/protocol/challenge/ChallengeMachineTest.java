package dev.toque.protocol.challenge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whatever happens to a challenge in whatever order, the rules and a small model agree. */
class ChallengeMachineTest {

  private static final Set<ChallengeEvent> ANSWERS =
      Set.of(
          ChallengeEvent.APPROVE,
          ChallengeEvent.DENY,
          ChallengeEvent.REPORT,
          ChallengeEvent.WRONG_NUMBER);

  @Property(tries = 2000)
  void anApprovalOpensOneSessionAndNothingElseOpensAny(@ForAll("lives") ActionChain<Life> life) {
    life.withInvariant("model", Life::check).run();
  }

  @Provide
  Arbitrary<ActionChain<Life>> lives() {
    return ActionChain.startWith(Life::new).withAction(new Happens()).withMaxTransformations(12);
  }

  private static final class Happens implements Action.Independent<Life> {
    @Override
    public Arbitrary<Transformer<Life>> transformer() {
      return Arbitraries.of(ChallengeEvent.class)
          .map(event -> Transformer.mutate(event.name(), life -> life.happens(event)));
    }
  }

  /** A challenge as the rules move it, beside what a person would say of it. */
  private static final class Life {

    private ChallengeState state = ChallengeState.PENDING;
    private Optional<ChallengeEvent> answer = Optional.empty();
    private boolean over;
    private int opened;

    void happens(ChallengeEvent event) {
      ChallengeState before = state;
      boolean counts = counts(event);
      Optional<ChallengeState> next = ChallengeRules.next(state, event);
      assertEquals(counts, next.isPresent(), () -> event + " in " + before);
      state = next.orElse(before);
      if (counts) {
        note(event);
      }
    }

    /** The first answer counts, an approval can be used, the rest ends what is not over. */
    private boolean counts(ChallengeEvent event) {
      if (over) {
        return false;
      }
      if (event == ChallengeEvent.CONSUME) {
        return answer.isPresent();
      }
      boolean needsNoAnswer = ANSWERS.contains(event) || event == ChallengeEvent.SUPERSEDE;
      return !needsNoAnswer || answer.isEmpty();
    }

    private void note(ChallengeEvent event) {
      if (ANSWERS.contains(event)) {
        answer = Optional.of(event);
      }
      opened += event == ChallengeEvent.CONSUME ? 1 : 0;
      over = event != ChallengeEvent.APPROVE;
    }

    void check() {
      assertEquals(over, state.terminal());
      assertEquals(opened, state == ChallengeState.CONSUMED ? 1 : 0);
      assertTrue(opened == 0 || answer.equals(Optional.of(ChallengeEvent.APPROVE)));
    }
  }
}
