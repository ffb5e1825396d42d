package dev.toque.system.upgrade;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.setup.FollowedStream;
import dev.toque.system.setup.FollowedStream.End;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Toque;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 10, unit = TimeUnit.MINUTES)
class ReplacementTest {

  private static final int REPLICAS = 2;

  /** Two streams of each kind: one at each replica, as the gateway gives them their turn. */
  private static final int STREAMS = 2;

  private static final Map<String, String> SETTINGS =
      Patient.and(
          Map.of(
              "TOQUE_REPLICAS", String.valueOf(REPLICAS),
              "TOQUE_LOGIN_PER_ADDRESS", "1000",
              // who waits does so for all of it, on a slow machine too
              "TOQUE_PUSH_CHALLENGE_LIFE", "10m"));

  @Test
  void replicasAreReplacedOneByOneAndNobodyIsSignedOutOrRefused() throws Exception {
    try (Toque toque = Toque.start(SETTINGS)) {
      Person inside = Person.enrolled(toque, "ana.inside");
      Person waiting = Person.enrolled(toque, "ben.waiting");
      waiting.browser().press("sign-out").press("sign-in", credentials(waiting));
      Regular regular = new Regular(Person.enrolled(toque, "cleo.regular"));
      Thread traffic = new Thread(regular, "regular");
      traffic.start();
      List<FollowedStream> pages = new ArrayList<>();
      List<FollowedStream> apps = new ArrayList<>();
      for (int i = 0; i < STREAMS; i++) {
        pages.add(waiting.browser().follow("/live/confirm"));
        apps.add(inside.phone().listen());
      }

      new RollingRestart(toque, REPLICAS).ofAll();
      regular.leave();
      traffic.join();

      assertEquals(List.of(), regular.failures());
      assertTrue(regular.signIns() > 2, "sign-ins: " + regular.signIns());
      assertTrue(inside.browser().open("/").shows("signed-in"));
      assertEquals(List.of(End.TOLD, End.TOLD), ends(pages));
      assertEquals(List.of(End.TOLD, End.TOLD), ends(apps));
      approveOnWaitingPage(waiting);
    }
  }

  private static List<End> ends(List<FollowedStream> streams) {
    return streams.stream()
        .map(stream -> stream.end().orTimeout(1, TimeUnit.MINUTES).join())
        .toList();
  }

  private static void approveOnWaitingPage(Person waiting) {
    waiting.browser().open("/login/confirm");
    waiting.answer("approve", waiting.number());
    waiting.completeSignIn();
    assertTrue(waiting.browser().shows("signed-in"));
  }

  private static Map<String, String> credentials(Person person) {
    return Map.of("username", person.userName(), "password", Person.PASSWORD);
  }
}
