package dev.toque.portal.form;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.portal.form.FormBody.Field;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormBodyTest {

  private static final String FORM = "application/x-www-form-urlencoded";

  @Test
  void readsWhatBrowsersSend() {
    assertEquals(
        List.of(
            new Field("username", "María José"),
            new Field("password", "a+b&c=d%"),
            new Field("empty", "")),
        read("username=Mar%C3%ADa+Jos%c3%A9&password=a%2Bb%26c%3Dd%25&empty="));
  }

  @Test
  void fieldWithoutValueIsEmpty() {
    assertEquals(List.of(new Field("a", ""), new Field("b", "")), read("a&&b&"));
  }

  @Test
  void valueMayHoldEqualsSigns() {
    assertEquals(List.of(new Field("a", "b=c")), read("a=b=c"));
  }

  @Property
  void readsEveryTextThatIsWrittenAsUtf8(@ForAll("texts") String value) {
    String body = "a=" + URLEncoder.encode(value, StandardCharsets.UTF_8);

    assertEquals(List.of(new Field("a", value)), read(body));
  }

  @Property
  void neverFailsButWithAProblem(@ForAll byte[] body) {
    try {
      FormBody.read(FORM, body);
    } catch (ProblemException problem) {
      assertEquals(ProblemCode.MALFORMED, problem.code());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"a=%", "a=%4", "a=%zz", "a=%-1", "a=%ff", "a=%c3", "%=a", "a=%ed%a0%80"})
  void badEscapesAndBadUtf8AreMalformed(String body) {
    assertEquals(ProblemCode.MALFORMED, refused(FORM, body));
  }

  @Test
  void tooManyFieldsAreMalformed() {
    assertEquals(32, read("a=b&".repeat(32)).size());
    assertEquals(ProblemCode.MALFORMED, refused(FORM, "a=b&".repeat(33)));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(
      strings = {
        "",
        "text/plain",
        "application/json",
        "multipart/form-data; boundary=x",
        FORM + "; charset=utf-16",
        FORM + "; boundary=x"
      })
  void anotherTypeIsRefused(String type) {
    assertEquals(ProblemCode.UNSUPPORTED_MEDIA_TYPE, refused(type, "a=b"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {FORM, "APPLICATION/X-WWW-FORM-URLENCODED", FORM + ";charset=UTF-8", FORM + ";"})
  void typeIsReadHoweverItIsWritten(String type) {
    assertEquals(1, FormBody.read(type, "a=b".getBytes(StandardCharsets.UTF_8)).fields().size());
  }

  @Test
  void emptyBodyIsAnEmptyFormOfAnyType() {
    assertTrue(FormBody.read(null, new byte[0]).fields().isEmpty());
  }

  @Test
  void valuesAreNotPrinted() {
    assertEquals("Field[password]", new Field("password", "correct horse 7").toString());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.strings().ofMaxLength(50).filter(FormBodyTest::isWellFormed);
  }

  private static boolean isWellFormed(String text) {
    return StandardCharsets.UTF_8.newEncoder().canEncode(text);
  }

  private static List<Field> read(String body) {
    return FormBody.read(FORM, body.getBytes(StandardCharsets.UTF_8)).fields();
  }

  private static ProblemCode refused(String type, String body) {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    return assertThrows(ProblemException.class, () -> FormBody.read(type, bytes)).code();
  }
}
