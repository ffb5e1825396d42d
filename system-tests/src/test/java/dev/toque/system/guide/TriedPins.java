package dev.toque.system.guide;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.browser.Couple;
import dev.toque.system.browser.PhoneWindow;
import dev.toque.system.browser.PortalWindow;
import dev.toque.system.guide.GuidePage.Step;
import dev.toque.system.setup.Person;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Somebody who tries out what the guidelines say, on the phone's screen that asks for a new PIN.
 *
 * @param portal signed in, with the code that the phone has redeemed
 */
record TriedPins(String userName, PortalWindow portal, PhoneWindow phone) {

  private static final Pattern EXAMPLE = Pattern.compile("\\d{4}|abcd|qwerty|asdf");
  private static final String ALLOWED = "aB3!_9";
  private static final String OTHER_CAPITALS = "Ab3!_9";
  private static final int TRIES = 5;

  /** Sees whether what is said is so. */
  void follow(Step step) {
    switch (step.id()) {
      case "pin-length" -> {
        assertRefused("aB3");
        assertRefused("aB3!_9x");
      }
      case "pin-symbols" -> {} // of all of them is the one that is chosen at last
      case "pin-stays", "pin-new" -> {} // nothing to try
      case "pin-repeat", "pin-run", "pin-row", "pin-common" -> {
        List<String> examples = examples(step.sentence());
        assertFalse(examples.isEmpty(), step.sentence());
        examples.forEach(this::assertRefused);
      }
      case "pin-name" -> assertRefused("Ana1");
      case "pin-five" -> lock(step.sentence());
      default -> throw new IllegalStateException("nobody knows how to try " + step.id());
    }
  }

  private static List<String> examples(String sentence) {
    return EXAMPLE.matcher(sentence).results().map(MatchResult::group).toList();
  }

  private void assertRefused(String pin) {
    type(pin);
    assertThat(phone.page().locator("[aria-invalid='true']").first()).isVisible();
    assertThat(phone.hook("pin")).isVisible();
  }

  private void type(String pin) {
    phone.hook("pin").fill(pin);
    phone.hook("pin-again").fill(pin);
    phone.hook("activate").click();
  }

  /** With a PIN that is allowed the phone is added; then it is typed wrong. */
  private void lock(String sentence) {
    assertTrue(sentence.contains(String.valueOf(TRIES)), sentence);
    type(ALLOWED);
    new Couple(userName, portal, phone).confirm();
    portal.hook("sign-out").click();
    portal.signIn(userName, Person.PASSWORD);
    assertThat(phone.hook("request")).isVisible();
    phone.hook("number").fill(portal.figures("number"));
    for (int tries = 1; tries <= TRIES; tries++) {
      phone.hook("pin").fill(OTHER_CAPITALS);
      phone.hook("approve").click();
      phone.inState(tries < TRIES ? "app-request-problem" : "app-locked");
    }
  }
}
