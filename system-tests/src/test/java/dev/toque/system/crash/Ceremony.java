package dev.toque.system.crash;

import dev.toque.system.setup.Person;
import dev.toque.system.setup.Toque;
import java.util.function.Function;

/** What a person does when the lights go out. */
enum Ceremony {
  ENROLMENT(RedeemedCode::of),
  CONFIRMATION(ConfirmedNumber::of),
  ANSWER(AnsweredChallenge::of),
  COMPLETION(CompletedSignIn::of);

  private final Function<Person, Attempt> before;

  Ceremony(Function<Person, Attempt> before) {
    this.before = before;
  }

  /** Leads a new person to the moment before the request. */
  Attempt reach(Toque toque, String userName) {
    return before.apply(Person.with(toque, userName));
  }

  /** One request, as often as it takes. */
  interface Attempt {

    /**
     * Sends the request, always the same one as far as the person can tell.
     *
     * @return false when the answer was that nothing was decided
     */
    boolean succeeds();

    /** Fails unless all is as if the request had been sent once. */
    void check();

    /** The same where the browser's session has moved to an id that it never heard of. */
    default void checkUnheard() {
      throw new UnsupportedOperationException("this request moves no session");
    }
  }
}
