package dev.toque.system.backup;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedPhone;
import dev.toque.system.setup.Toque;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(value = 8, unit = TimeUnit.MINUTES)
class BackupTest {

  @TempDir Path folder;

  @Test
  void whatWasBackedUpWhilePeopleEnrolSignsInAfterTheLossOfBothStores() throws Exception {
    try (Toque toque = Toque.start(Patient.SETTINGS)) {
      Person before = Person.with(toque, "ana.kept");
      Person meanwhile = Person.with(toque, "ben.kept");
      Person after = Person.with(toque, "cleo.lost");
      before.browser().signIn(before.userName(), Person.PASSWORD);
      String used = before.browser().text("activation-code");
      JsonNode enrolment = before.enroll(before.phone());
      PhysicalBackup backup =
          PhysicalBackup.take(toque, folder.resolve("postgres"), meanwhile::enroll);
      after.enroll();
      toque.terminate();

      backup.restore(toque);
      toque.startAgain();

      meanwhile.signInWithPhone();
      assertTrue(meanwhile.browser().shows("signed-in"));
      // the secret is encrypted in PostgreSQL; the key is a file
      before.signInWithoutNetwork(enrolment);
      assertTrue(before.browser().shows("signed-in"));
      assertNotEquals(201, new ScriptedPhone(toque).enroll(used, "Pixel 8").statusCode());
      assertEnrolsAnew(after, new ScriptedPhone(toque));
    }
  }

  /** What came after the backup is lost, and nobody pretends otherwise. */
  private static void assertEnrolsAnew(Person person, ScriptedPhone another) {
    assertEquals("not-enrolled", person.phone().me().path("code").asText());
    person.browser().signIn(person.userName(), Person.PASSWORD);
    assertFalse(person.browser().shows("number"));
    person.enroll(another);
    assertTrue(person.browser().shows("signed-in"));
  }
}
