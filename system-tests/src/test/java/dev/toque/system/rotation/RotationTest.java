package dev.toque.system.rotation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.ScriptedPhone;
import dev.toque.system.setup.Toque;
import dev.toque.system.upgrade.Regular;
import dev.toque.system.upgrade.RollingRestart;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Takes minutes: CONTRIBUTING.md says how to run it. */
@EnabledIfSystemProperty(named = "rotation", matches = "true")
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class RotationTest {

  private static final int REPLICAS = 2;

  private static final Map<String, String> SETTINGS =
      Patient.and(
          Map.of("TOQUE_REPLICAS", String.valueOf(REPLICAS), "TOQUE_LOGIN_PER_ADDRESS", "1000"));

  @Test
  void everyKeyIsChangedWhilePeopleSignInAndNobodyFails() throws InterruptedException {
    try (Toque toque = Toque.start(SETTINGS)) {
      Person before = Person.with(toque, "ana.rotated");
      before.browser().signIn(before.userName(), Person.PASSWORD);
      JsonNode enrolment = before.enroll(before.phone());
      Regular regular = new Regular(Person.enrolled(toque, "ben.rotated"));
      Thread traffic = new Thread(regular, "regular");
      traffic.start();
      KeyFiles keys = new KeyFiles(toque.home().resolve("keys"));
      RollingRestart restart = new RollingRestart(toque, REPLICAS);

      keys.introduce();
      restart.ofAll();
      int whileIntroduced = regular.signIns();
      keys.use();
      restart.ofAll();
      int whileUsed = regular.signIns();
      keys.forgetOld();
      restart.ofAll();
      regular.leave();
      traffic.join();

      System.out.printf(
          "sign-ins while keys were introduced %d, used %d, forgotten %d%n",
          whileIntroduced, whileUsed - whileIntroduced, regular.signIns() - whileUsed);
      assertEquals(List.of(), regular.failures());
      assertTrue(regular.signIns() > 10, "sign-ins: " + regular.signIns());
      assertSignsInWithoutNetwork(before, enrolment);
      before.browser().press("sign-out");
      before.signInWithPhone();
      assertTrue(before.browser().shows("signed-in"));
      assertEnrolsAnother(toque);
    }
  }

  /** The secret was encrypted before any of this. */
  private static void assertSignsInWithoutNetwork(Person person, JsonNode enrolment) {
    ScriptedBrowser browser = person.browser().open("/");
    if (browser.shows("sign-out")) {
      browser.press("sign-out");
    }
    person.signInWithoutNetwork(enrolment);
    assertTrue(browser.shows("signed-in"));
  }

  private static void assertEnrolsAnother(Toque toque) {
    Person late = Person.enrolled(toque, "cleo.rotated");
    ScriptedPhone phone = late.phone();
    assertEquals("active", phone.me().path("status").asText());
  }
}
