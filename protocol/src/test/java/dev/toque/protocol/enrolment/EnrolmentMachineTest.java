package dev.toque.protocol.enrolment;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.state.Action;
import net.jqwik.api.state.ActionChain;
import net.jqwik.api.state.Transformer;

/** Whatever happens to an enrolment in whatever order, the rules and a small model agree. */
class EnrolmentMachineTest {

  @Property(tries = 2000)
  void aPhoneMayApproveOnlyOnceConfirmedAndWhileNeitherLockedNorGone(
      @ForAll("lives") ActionChain<Life> life) {
    life.withInvariant("model", Life::check).run();
  }

  @Provide
  Arbitrary<ActionChain<Life>> lives() {
    return ActionChain.startWith(Life::new).withAction(new Happens()).withMaxTransformations(16);
  }

  private static final class Happens implements Action.Independent<Life> {
    @Override
    public Arbitrary<Transformer<Life>> transformer() {
      return Arbitraries.of(EnrolmentEvent.class)
          .map(event -> Transformer.mutate(event.name(), life -> life.happens(event)));
    }
  }

  /** An enrolment as the rules move it, beside what a person would say of it. */
  private static final class Life {

    private EnrolmentState state = EnrolmentState.PENDING;
    private boolean confirmed;
    private boolean locked;
    private boolean gone;

    void happens(EnrolmentEvent event) {
      EnrolmentState before = state;
      boolean counts = !gone && counts(event);
      Optional<EnrolmentState> next = EnrolmentRules.next(state, event);
      assertEquals(counts, next.isPresent(), () -> event + " in " + before);
      state = next.orElse(before);
      if (counts) {
        note(event);
      }
    }

    /** Before the number was typed it can be thrown away; all else is for a confirmed phone. */
    private boolean counts(EnrolmentEvent event) {
      return switch (event) {
        case CONFIRM, REJECT -> !confirmed;
        case LOCK -> confirmed && !locked;
        case UNLOCK -> locked;
        case REMOVE -> confirmed;
      };
    }

    private void note(EnrolmentEvent event) {
      switch (event) {
        case CONFIRM -> confirmed = true;
        case LOCK -> locked = true;
        case UNLOCK -> locked = false;
        case REJECT, REMOVE -> gone = true;
      }
    }

    void check() {
      assertEquals(confirmed && !locked && !gone, state == EnrolmentState.ACTIVE);
      assertEquals(gone, state.terminal());
    }
  }
}
