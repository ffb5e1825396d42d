package dev.toque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {

  private static final String LINES = "application/x-ndjson";
  private static final String DONE =
      "{\"lines\":3,\"created\":2,\"updated\":0,\"unchanged\":0,\"refused\":%d,\"invited\":1,\"uninvited\":0}";

  @TempDir private Path folder;

  private final FakePortal portal = new FakePortal();
  private Path file;
  private Path refused;

  @BeforeEach
  void writeFile() throws IOException {
    file =
        Files.writeString(folder.resolve("people.csv"), "username,password\nana,secret word 7\n");
    refused = folder.resolve("people.csv.refused.csv");
    portal.then(200, "{\"accounts\":[]}");
  }

  @AfterEach
  void end() {
    portal.close();
  }

  @Test
  void theFileIsSentAsItIsAndTheCountsAreTold() throws IOException {
    portal.then(200, LINES, "{\"lines\":0}\n{\"lines\":3}\n" + DONE.formatted(0) + "\n");

    Ran ran = send();

    assertEquals(0, ran.code(), ran.err());
    assertTrue(ran.out().startsWith("3 lines: 2 created,"), ran.out());
    assertEquals("POST /api/admin/v1/accounts/import", portal.last().line());
    assertEquals("text/csv; charset=utf-8", portal.last().type());
    assertEquals(Files.readString(file), portal.last().body());
    assertFalse(Files.exists(refused));
  }

  @Test
  void refusedLinesAreWrittenToAFileWithTheirReasonsAndNothingElseOfThem() throws IOException {
    portal.then(
        200,
        LINES,
        "{\"lines\":0}\n{\"line\":2,\"username\":\"=cmd\",\"field\":\"email\",\"reason\":\"must be \\\"x\\\"\"}\n"
            + "{\"line\":3,\"reason\":\"is not UTF-8\"}\n"
            + DONE.formatted(2)
            + "\n");

    Ran ran = send();

    assertEquals(4, ran.code());
    assertTrue(ran.err().contains(refused.toString()), ran.err());
    assertEquals(
        "line,username,field,reason\n2,\"'=cmd\",\"email\",\"must be \"\"x\"\"\"\n3,\"\",\"\",\"is not UTF-8\"\n",
        Files.readString(refused));
  }

  @Test
  void anImportThatStoppedSaysSo() {
    portal.then(
        200,
        LINES,
        "{\"lines\":0}\n{\"stopped\":\"unavailable\",\"ref\":\"K7QF9M2D\",\"lines\":1,\"soFar\":"
            + DONE.formatted(0)
            + "}\n");

    Ran ran = send();

    assertEquals(3, ran.code());
    assertTrue(ran.err().contains("stopped after 1 lines (unavailable)"), ran.err());
    assertTrue(ran.err().contains("K7QF9M2D"), ran.err());
  }

  @Test
  void anAnswerThatBreaksOffIsNoSuccess() {
    portal.then(200, LINES, "{\"lines\":0}\n{\"lines\":1}\n");

    assertEquals(3, send().code());
  }

  @Test
  void aFirstLineThatNamesNoColumnsIsRefused() {
    portal.thenProblem(
        400,
        "malformed",
        ",\"errors\":[{\"field\":\"columns\",\"message\":\"the file is empty\"}]");

    Ran ran = send();

    assertEquals(1, ran.code());
    assertTrue(ran.err().contains("columns the file is empty"), ran.err());
  }

  @Test
  void withoutARightToImportNothingIsSent() {
    try (FakePortal strict = new FakePortal()) {
      strict.thenProblem(401, "unauthorized", "");

      assertEquals(1, Ran.against(strict.url(), "accounts", "import", file.toString()).code());
      assertEquals("GET /api/admin/v1/accounts?query=", strict.last().line());
    }
  }

  @Test
  void aFileThatIsNotThereIsAWrongCommandLine() {
    Ran ran = Ran.against(portal.url(), "accounts", "import", folder + "/none.csv");

    assertEquals(2, ran.code());
    assertTrue(ran.err().contains("there is no such file"), ran.err());
    assertEquals(0, portal.asked().size());
  }

  private Ran send() {
    return Ran.against(portal.url(), "accounts", "import", file.toString());
  }
}
