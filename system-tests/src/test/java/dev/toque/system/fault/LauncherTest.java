package dev.toque.system.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.setup.ChildProcess;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Refused;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(SharedToque.class)
@Timeout(value = 8, unit = TimeUnit.MINUTES)
class LauncherTest {

  @Test
  void afterKillingEverythingThePhoneStillSignsInAndTerminatingEndsEverything() {
    try (Toque toque = Toque.start(Patient.SETTINGS)) {
      Person ana = Person.with(toque, "ana.killed");
      ana.enroll();
      ana.browser().press("sign-out");

      toque.killEverything();
      toque.startAgain();

      ana.signInWithPhone();
      assertTrue(ana.browser().shows("signed-in"));

      List<ProcessHandle> all = toque.processes();
      assertTrue(all.size() >= 6, "launcher, three services, Redis, PostgreSQL: " + all.size());
      assertEquals(130, toque.terminate());
      assertEquals(List.of(), all.stream().filter(ProcessHandle::isAlive).toList());
    }
  }

  @Test
  void whatAKilledLauncherLeftIsEndedByTheNextAndCtrlCEndsThat() {
    try (Toque toque = Toque.start(Patient.SETTINGS)) {
      Person ben = Person.with(toque, "ben.killed");
      ben.enroll();
      ben.browser().press("sign-out");
      List<ProcessHandle> orphans = toque.children();

      toque.killLauncher();
      toque.startAgain();

      assertEquals(List.of(), orphans.stream().filter(ProcessHandle::isAlive).toList());
      ben.signInWithPhone();
      assertTrue(ben.browser().shows("signed-in"));
      assertEquals(130, toque.interrupt());
    }
  }

  @Test
  void servicesStartFromWhatTheTrainingRunNoted(Toque running) {
    for (String service : List.of("activation-1", "push-1", "portal-1")) {
      String mapped = new ChildProcess(running, service).mappedFiles();
      assertTrue(mapped.contains("/quarkus-app/app"), service + " maps\n" + mapped);
    }
  }

  @Test
  void aPortInUseIsToldWithWhatToDo(Toque running) {
    Refused refused = running.anotherStart(Map.of("TOQUE_HOME", running.home() + "-other"));

    assertEquals(1, refused.exitCode());
    assertTrue(refused.output().contains("set TOQUE_PORT"), refused.output());
  }

  @Test
  void aHomeInUseIsToldWithWhatToDo(Toque running) {
    Refused refused = running.anotherStart(Map.of("TOQUE_PORT", "1"));

    assertEquals(1, refused.exitCode());
    assertTrue(refused.output().contains("set TOQUE_HOME"), refused.output());
  }
}
