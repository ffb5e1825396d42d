package dev.toque.portal.imports;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.imports.ImportEvent.Refused;
import dev.toque.protocol.problem.ProblemException;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReadDraftTest {

  private static final String HEAD =
      "username,displayName,email,locale,enabled,roles,passwordHash,password";
  private static final String HASH = "$2a$06$If6bvum7DFjUnE9p2uDeDu0YHzrHM6tf.iqN8.yx.jNN1ILEf7h0i";

  private final ReadDraft reader = reader(HEAD);

  @Test
  void aLineIsReadAsTheAdminApiWouldReadItsFields() {
    Draft draft =
        (Draft)
            read(
                " ANA ,\"García, Ana \"\"la\"\"\",Ana@Example.com,es-MX,FALSE,helpdesk admin,"
                    + HASH
                    + ",");

    assertEquals(
        Map.of(
            "username", "ana",
            "displayName", "García, Ana \"la\"",
            "email", "ana@example.com",
            "locale", "es-MX",
            "enabled", "false",
            "roles", "admin helpdesk",
            "passwordHash", HASH),
        draft.row());
  }

  @Test
  void whatACellIsEmptyForIsLeftOut() {
    assertEquals(Map.of("username", "ana"), ((Draft) read("ana,, ,,,,,")).row());
  }

  @Test
  void columnsStandInAnyOrder() {
    ReadDraft other = reader("email, username");

    assertEquals(
        Map.of("username", "ana", "email", "ana@example.com"),
        ((Draft) other.of(line(2, "ana@example.com,ana"))).row());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ",,,,,,,                | username     | must be 1 to 64 letters",
        "a b,,,,,,,             | username     | must be 1 to 64 letters",
        "a,x\u202Ey,,,,,,       | displayName  | has a character that is not allowed",
        "a,,nowhere,,,,,        | email        | must be a mail address",
        "a,,,english,,,,        | locale       | must be a language tag",
        "a,,,,yes,,,            | enabled      | must be true or false",
        "a,,,,,root,,           | roles        | may hold [admin, helpdesk]",
        "a,,,,,,$1$abc,         | passwordHash | must be a PHC string",
        "a,,,,,,,short          | password     | must be 8 to 256 characters",
        "annabella,,,,,,,Annabella | password  | must not be the user name"
      })
  void eachFieldHasItsReason(String line, String field, String reason) {
    Refused refused = (Refused) read(line);

    assertEquals(Optional.of(field), refused.field());
    assertTrue(refused.reason().startsWith(reason), refused.reason());
    assertEquals(2, refused.line());
  }

  @Test
  void hashAndPasswordTogetherAreRefused() {
    assertEquals(
        Optional.of("password"), ((Refused) read("a,,,,,," + HASH + ",long enough 7")).field());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ana,\"Ana,,,,,,        | has quotes that are not closed in the line",
        "ana,\"Ana\"x,,,,,,     | has quotes that are not closed in the line",
        "ana,Ana                | has 2 cells where the first line names 8 columns",
        "ana,Ana,,,,,,,,        | has 10 cells where the first line names 8 columns"
      })
  void aLineThatIsNoRowIsRefusedWhole(String line, String reason) {
    assertEquals(reason, ((Refused) read(line)).reason());
  }

  @Test
  void theSameNameHoweverWrittenIsTakenOnce() {
    reader.of(line(2, "ana,,,,,,,"));

    Refused refused = (Refused) reader.of(line(9, "ANA,,,,,,,"));

    assertEquals("stands in line 2 already", refused.reason());
    assertEquals(Optional.of("ana"), refused.username());
  }

  @Test
  void aRefusedLineDoesNotKeepItsNameFromTheNext() {
    reader.of(line(2, "ana,,nowhere,,,,,"));

    assertTrue(reader.of(line(3, "ana,,,,,,,")) instanceof Draft);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "displayName",
        "username,shoeSize",
        "username;displayName",
        "username,username",
        "username,\"email",
        "username,"
      })
  void theFirstLineMustNameColumns(String head) {
    assertThrows(ProblemException.class, () -> reader(head));
  }

  @Test
  void nothingPrintsAPassword() {
    assertEquals("Draft[redacted]", read("a,,,,,,,long enough 7").toString());
    assertTrue(((Refused) read("b,,,,,,,short")).reason().indexOf("short") < 0);
    assertEquals("Line[2]", line(2, "a,,,,,,,long enough 7").toString());
  }

  private Reading read(String line) {
    return reader.of(line(2, line));
  }

  private static ReadDraft reader(String head) {
    return new ReadDraft(Columns.of(line(1, head)));
  }

  private static Line line(int number, String text) {
    return new Line(number, text, Optional.empty());
  }
}
