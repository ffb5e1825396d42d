package dev.toque.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProblemsTest {

  private final FakePortal portal = new FakePortal();

  @AfterEach
  void end() {
    portal.close();
  }

  @ParameterizedTest
  @CsvSource({
    "401, unauthorized, 1, Give the operator's token",
    "404, not-found, 1, Look for the account with",
    "403, forbidden, 1, Detail.",
    "429, too-many-requests, 3, Try again in 7 s."
  })
  void aProblemIsToldWithItsNextStepAndReference(int status, String code, int exit, String next) {
    portal.thenProblem(status, code, "");

    Ran ran = Ran.against(portal.url(), "accounts", "show", "ana");

    assertEquals(exit, ran.code());
    assertEquals("", ran.out());
    assertTrue(ran.err().startsWith("toque: Title of " + code + "\nDetail.\n"), ran.err());
    assertTrue(ran.err().contains(next), ran.err());
    assertTrue(ran.err().strip().endsWith("Reference: K7QF9M2D"), ran.err());
    assertFalse(ran.err().contains(Ran.TOKEN));
  }

  @Test
  void aPortalThatIsAwayForAMomentIsAskedAgain() {
    portal.thenProblem(503, "unavailable", "").then(200, "{\"username\":\"ana\"}");

    assertEquals(0, Ran.against(portal.url(), "accounts", "show", "ana").code());
    assertEquals(2, portal.asked().size());
  }

  @Test
  void aPortalThatStaysAwayIsSaidToBe() {
    for (int i = 0; i < 4; i++) {
      portal.thenProblem(503, "unavailable", "");
    }

    Ran ran = Ran.against(portal.url(), "accounts", "show", "ana");

    assertEquals(3, ran.code());
    assertTrue(ran.err().contains("Try again in 1 s."), ran.err());
    assertEquals(4, portal.asked().size());
  }

  @Test
  void aChangeIsSentOnce() {
    portal.thenProblem(503, "unavailable", "");

    assertEquals(3, Ran.against(portal.url(), "accounts", "unlock", "ana").code());
    assertEquals(1, portal.asked().size());
  }

  @Test
  void whatIsWrongWithAFieldIsTold() {
    portal.thenProblem(
        400,
        "malformed",
        ",\"errors\":[{\"field\":\"email\",\"message\":\"must be a mail address\"}]");

    Ran ran = Ran.against(portal.url(), "accounts", "put", "ana", "--display-name", "A");

    assertTrue(ran.err().contains("\nemail must be a mail address\n"), ran.err());
  }

  @Test
  void anotherServerIsRecognized() {
    portal.then(404, "text/html", "<html>");
    assertEquals(1, Ran.against(portal.url(), "accounts", "show", "ana").code());

    portal.then(200, "text/html", "<html>");
    Ran ran = Ran.against(portal.url(), "accounts", "show", "ana");
    assertEquals(3, ran.code());
    assertTrue(ran.err().contains("is no Toque"), ran.err());
  }

  @Test
  void whereNobodyAnswersThatIsSaid() {
    String url = portal.url();
    portal.close();

    Ran ran = Ran.against(url, "accounts", "show", "ana");

    assertEquals(3, ran.code());
    assertTrue(ran.err().startsWith("toque: Nobody answers at " + url), ran.err());
  }

  @ParameterizedTest
  @CsvSource({"accounts", "accounts list --url nowhere", "accounts show", "frobnicate"})
  void aWrongCommandLineIsNoRefusal(String line) {
    List<String> words = List.of(line.split(" "));
    Ran ran =
        line.contains("--url")
            ? Ran.of(words.toArray(String[]::new))
            : Ran.against(portal.url(), words.toArray(String[]::new));

    assertEquals(2, ran.code());
    assertEquals(List.of(), portal.asked());
  }
}
