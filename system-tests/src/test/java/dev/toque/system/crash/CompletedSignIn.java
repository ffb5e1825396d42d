package dev.toque.system.crash;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;

/** The browser goes on after the phone has approved. */
final class CompletedSignIn implements Ceremony.Attempt {

  private final Person person;

  /** Shows the waiting page with the approval. */
  private final ScriptedBrowser approved;

  private ScriptedBrowser tab;

  private CompletedSignIn(Person person) {
    this.person = person;
    this.approved = person.browser().open("/login/confirm").twin();
  }

  static CompletedSignIn of(Person person) {
    AnsweredChallenge answer = AnsweredChallenge.of(person);
    assertTrue(answer.succeeds());
    return new CompletedSignIn(person);
  }

  @Override
  public boolean succeeds() {
    tab = approved.twin().goOn("/login/complete");
    assertTrue(tab.status() == 200 || tab.status() == 503, () -> tab.page().text());
    return tab.status() == 200;
  }

  /** The one session is open, and the cookie from before it opens nothing. */
  @Override
  public void check() {
    assertTrue(tab.shows("signed-in"), () -> tab.page().text());
    assertFalse(approved.twin().open("/").shows("signed-in"));
    assertEquals(0, person.phone().challenges().size());
  }

  @Override
  public void checkUnheard() {
    assertTrue(tab.shows("sign-in"), () -> tab.page().text());
    new Person(person.userName(), tab, person.phone()).signInWithPhone();
    assertTrue(tab.shows("signed-in"), () -> tab.page().text());
  }
}
