package dev.toque.system.fault;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.setup.Person;
import dev.toque.system.setup.Toque;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 5, unit = TimeUnit.MINUTES)
class LauncherTest {

  @Test
  void afterKillingEverythingThePhoneStillSignsIn() {
    try (Toque toque = Toque.start()) {
      Person ana = Person.with(toque, "ana.killed");
      ana.enroll();

      toque.killEverything();
      toque.startAgain();

      ana.signInWithPhone();
      assertTrue(ana.browser().shows("signed-in"));
    }
  }

  @Test
  void terminatingEndsEverythingItStarted() {
    try (Toque toque = Toque.start()) {
      List<ProcessHandle> all = toque.processes();
      assertTrue(all.size() >= 6, "launcher, three services, Redis, PostgreSQL: " + all.size());

      assertEquals(130, toque.terminate());

      assertEquals(List.of(), all.stream().filter(ProcessHandle::isAlive).toList());
    }
  }
}
