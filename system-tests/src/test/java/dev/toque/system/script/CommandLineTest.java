package dev.toque.system.script;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.system.setup.CommandLine;
import dev.toque.system.setup.CommandLine.Ended;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.ScriptedBrowser;
import dev.toque.system.setup.SharedToque;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** {@code ./toque} against the real services, through the gateway. */
@ExtendWith(SharedToque.class)
class CommandLineTest {

  /** Of {@code abc}, by jBCrypt's own tests. */
  private static final String BCRYPT =
      "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i";

  @TempDir private Path folder;

  @Test
  void aFileOfAccountsIsImportedAndItsPeopleSignIn(Toque toque) throws IOException {
    StringBuilder file = new StringBuilder("username,displayName,passwordHash\n");
    for (int i = 0; i < 12_000; i++) {
      file.append("cli.%1$d,Somebody with a long name %1$d,%2$s\n".formatted(i, BCRYPT));
    }
    file.append("cli.wrong,Wrong,$1$nothing\n");
    Path people = Files.writeString(folder.resolve("people.csv"), file);
    assertTrue(Files.size(people) > 1_000_000);

    Ended imported = CommandLine.of(toque).run("accounts", "import", people.toString());

    assertEquals(4, imported.code(), imported.err());
    assertTrue(
        imported.out().startsWith("12001 lines: 12000 created, 0 updated, 0 unchanged, 1 refused"),
        imported.out());
    assertTrue(
        Files.readString(folder.resolve("people.csv.refused.csv"))
            .startsWith("line,username,field,reason\n12002,\"cli.wrong\",\"passwordHash\","));
    ScriptedBrowser browser = new ScriptedBrowser(toque).signIn("cli.11999", "abc");
    assertTrue(browser.shows("signed-in"));
  }

  @Test
  void anAccountIsMadeShownHelpedAndDeleted(Toque toque) {
    CommandLine line = CommandLine.of(toque);
    Person ana = Person.with(toque, "cli.ana");
    ana.enroll();

    assertEquals(
        0,
        line.run("accounts", "put", "cli.ana", "--display-name", "Ana", "--locale", "es").code());
    assertTrue(line.run("accounts", "show", "cli.ana").out().contains("language      es"));
    assertTrue(line.run("accounts", "list", "CLI.A").out().startsWith("cli.ana "));
    assertTrue(line.run("phones", "list", "cli.ana").out().contains(" active "));
    assertEquals(0, line.run("accounts", "unlock", "cli.ana", "--reason", "called us").code());
    assertTrue(line.run("accounts", "temporary-code", "cli.ana").out().startsWith("code "));
    assertTrue(line.run("audit", "export", "--account", "cli.ana").out().contains("called us"));
    assertEquals(0, line.run("accounts", "delete", "cli.ana", "--yes").code());

    Ended gone = line.run("accounts", "show", "cli.ana");
    assertEquals(1, gone.code());
    assertTrue(gone.err().contains("Reference: "), gone.err());
  }

  @Test
  void aStrangerMayNothing(Toque toque) {
    Ended refused = CommandLine.of(toque).withToken("not the operator's").run("accounts", "list");

    assertEquals(1, refused.code());
    assertTrue(refused.err().contains("TOQUE_ADMIN_TOKEN"), refused.err());
  }
}
