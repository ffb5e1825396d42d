package dev.toque.system.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.ScriptedPhone;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The rungs of the waiting page, from the real services (protocol.md, section 6; product.md, 5).
 */
@ExtendWith(SharedToque.class)
class WithoutPhoneTest {

  @Test
  void aPhoneWithoutANetworkAnswersTheQuestion(Toque toque) {
    Person ana = Person.with(toque, "ana.offline");
    ana.browser().signIn(ana.userName(), Person.PASSWORD);
    JsonNode enrolment = ana.enroll(ana.phone());
    ScriptedBrowser browser = ana.browser().press("sign-out");
    browser.signIn(ana.userName(), Person.PASSWORD);
    String first = question(browser);

    browser.type("offline-response", wrong(ana.phone().offlineResponse(enrolment, first)));
    assertEquals("unauthorized", browser.problem());
    String second = question(browser);
    browser.type("offline-response", ana.phone().offlineResponse(enrolment, second));

    assertTrue(browser.shows("signed-in"));
    assertEquals(0, ana.phone().challenges().size(), "the request has ended");
  }

  @Test
  void aRecoveryCodeLetsInOnceToEnrolAReplacement(Toque toque) {
    Person ben = Person.with(toque, "ben.recovers");
    ben.enroll();
    ScriptedBrowser browser = ben.browser().open("/recovery-codes").press("recovery-codes");
    List<String> codes = browser.page().select(".codes__code").eachText();
    assertEquals(10, codes.size());
    browser.press("sign-out").signIn(ben.userName(), Person.PASSWORD);

    browser.type("recovery", codes.get(0));
    assertTrue(browser.shows("signed-in"));
    ScriptedPhone replacement = new ScriptedPhone(toque);
    ben.enroll(replacement);
    assertEquals("active", replacement.me().path("status").asText());

    browser.press("sign-out").signIn(ben.userName(), Person.PASSWORD);
    browser.type("recovery", codes.get(0));
    assertEquals("unauthorized", browser.problem());
    assertFalse(browser.shows("signed-in"));
  }

  private static String question(ScriptedBrowser browser) {
    return browser.text("offline-question").replace(" ", "");
  }

  private static String wrong(String response) {
    return response.equals("00000000") ? "11111111" : "00000000";
  }
}
