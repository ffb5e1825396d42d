package dev.toque.system.upgrade;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntSupplier;
import org.awaitility.Awaitility;

/**
 * Somebody who signs in and out, again and again. What is <em>unavailable</em> for a moment is
 * tried again, as people do; any other answer than the right one is a failure.
 */
public final class Regular implements Runnable {

  private static final int UNAVAILABLE = 503;
  private static final Duration MOMENT = Duration.ofSeconds(20);

  private final Person person;
  private final List<String> failures = new ArrayList<>();
  private volatile boolean leaving;
  private volatile int signIns;

  /** Of somebody who has a phone. */
  public Regular(Person person) {
    this.person = person;
  }

  @Override
  public void run() {
    while (!leaving) {
      try {
        signIn();
        signIns++;
      } catch (RuntimeException | AssertionError failure) {
        failures.add("sign-in " + signIns + ": " + failure);
      }
    }
  }

  /** After the sign-in that is under way. */
  public void leave() {
    leaving = true;
  }

  /** So many were completed. */
  public int signIns() {
    return signIns;
  }

  /** What went wrong, a line each. */
  public List<String> failures() {
    return failures;
  }

  private void signIn() {
    ScriptedBrowser browser = person.browser();
    again(() -> browser.open("/login").status());
    if (browser.shows("sign-out")) {
      again(() -> browser.press("sign-out").status());
    }
    again(() -> browser.signIn(person.userName(), Person.PASSWORD).status());
    JsonNode challenge = person.newestChallenge();
    String number = person.numberIfAny();
    int answered = again(() -> person.phone().answer(challenge, "approve", number).statusCode());
    if (answered != 200) {
      throw new IllegalStateException("the answer was refused: " + answered);
    }
    again(() -> browser.open("/login/confirm").status());
    again(() -> complete(browser));
    again(() -> browser.open("/").status());
    if (!browser.shows("signed-in")) {
      throw new IllegalStateException("not signed in:\n" + browser.page().body());
    }
  }

  private static int complete(ScriptedBrowser browser) {
    if (browser.shows("signed-in")) {
      return browser.status();
    }
    int page = browser.open("/login/confirm").status();
    return page == UNAVAILABLE ? page : browser.goOn("/login/complete").status();
  }

  private static int again(IntSupplier step) {
    return Awaitility.await().atMost(MOMENT).until(step::getAsInt, status -> status != UNAVAILABLE);
  }
}
