package dev.toque.system.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.history.Run;
import dev.toque.system.history.Verdict;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/** Builds another version first, which takes minutes: CONTRIBUTING.md says how to run it. */
@EnabledIfSystemProperty(named = "upgrade.from", matches = ".+")
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class MixedVersionsTest {

  /** So many sign-ins meet old and new replicas in every order. */
  private static final int MIXED = 12;

  private static final Duration LONGEST = Duration.ofMinutes(4);

  private static final Map<String, String> SETTINGS =
      Patient.and(Map.of("TOQUE_REPLICAS", "2", "TOQUE_LOGIN_PER_ADDRESS", "1000"));

  @Test
  void oldAndNewReplicasServeSideBySideAndNobodyNotices() throws Exception {
    SideBySide versions = fromTheOneAskedFor();
    try (Toque toque = Toque.start(versions.project(), SETTINGS)) {
      Person inside = enrolled(toque, "ana.inside");
      Regular regular = new Regular(enrolled(toque, "ben.regular"));
      Thread traffic = new Thread(regular, "regular");
      traffic.start();

      versions.before(toque);
      int before = regular.signIns();
      Awaitility.await().atMost(LONGEST).until(() -> regular.signIns() >= before + MIXED);
      for (int i = 0; i < MIXED / 2; i++) {
        enrolled(toque, "cleo.mixed" + i);
      }
      versions.after(toque);
      regular.leave();
      traffic.join();

      System.out.printf("sign-ins with both versions: %d%n", regular.signIns() - before);
      assertEquals(List.of(), regular.failures());
      assertTrue(inside.browser().open("/").shows("signed-in"));
      inside.browser().press("sign-out");
      inside.signInWithPhone();
      assertTrue(inside.browser().shows("signed-in"));
    }
  }

  /** The workload and the rules of the history test; {@code -Dhistory.minutes} makes it longer. */
  @Test
  void everyPromiseHoldsWhileOldAndNewReplicasServeSideBySide() throws Exception {
    Verdict verdict = Run.asAsked().play(fromTheOneAskedFor());

    System.out.println(verdict.summary());
    assertEquals(List.of(), verdict.violations(), verdict::story);
  }

  private static SideBySide fromTheOneAskedFor() throws IOException, InterruptedException {
    return new SideBySide(Release.of(System.getProperty("upgrade.from")));
  }

  private static Person enrolled(Toque toque, String userName) {
    Person person = Person.enrolled(toque, userName);
    assertEquals("active", person.phone().me().path("status").asText());
    return person;
  }
}
