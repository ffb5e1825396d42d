package dev.toque.protocol.json;

import static dev.toque.protocol.testing.Problems.assertMalformed;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toque.protocol.problem.ProblemException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StrictJsonTest {
  enum Colour implements WireName {
    DEEP_RED("deep-red");

    private final String wire;

    Colour(String wire) {
      this.wire = wire;
    }

    @Override
    public String wire() {
      return wire;
    }
  }

  record Inner(String text) {
    Inner {
      if ("forbidden".equals(text)) {
        throw ProblemException.malformed("inner.text", "is forbidden");
      }
    }
  }

  @JsonInclude(JsonInclude.Include.NON_ABSENT)
  record Sample(
      String text,
      int number,
      boolean flag,
      Optional<String> maybe,
      Colour colour,
      Instant at,
      Inner inner,
      List<Inner> list) {}

  @Test
  void wellFormedBodyIsRead() {
    Sample sample =
        read(
            """
            {"text":"ñ \\uD83D\\uDD11","number":1,"flag":true,"colour":"deep-red",
             "at":"2026-01-02T03:04:05.678Z","inner":{"text":"x"},"unknown":[1]}
            """);

    assertEquals(
        new Sample(
            "ñ 🔑",
            1,
            true,
            Optional.empty(),
            Colour.DEEP_RED,
            Instant.parse("2026-01-02T03:04:05.678Z"),
            new Inner("x"),
            null),
        sample);
  }

  @Test
  void absentMembersAreLeftOutAndTimesHaveWholeMilliseconds() {
    Sample sample =
        new Sample(
            "t",
            2,
            false,
            Optional.of("here"),
            Colour.DEEP_RED,
            Instant.parse("2026-01-02T03:04:05.678999Z"),
            new Inner("x"),
            List.of());

    assertEquals(
        "{\"text\":\"t\",\"number\":2,\"flag\":false,\"maybe\":\"here\",\"colour\":\"deep-red\","
            + "\"at\":\"2026-01-02T03:04:05.678Z\",\"inner\":{\"text\":\"x\"},\"list\":[]}",
        StrictJson.writeString(sample));
    assertFalse(
        StrictJson.writeString(new Sample("t", 2, false, Optional.empty(), null, null, null, null))
            .contains("maybe"));
  }

  @Test
  void textIsWrittenAsUtf8() {
    assertArrayEquals("\"ñ\"".getBytes(StandardCharsets.UTF_8), StrictJson.write("ñ"));
  }

  @Test
  void whatCannotBeWrittenIsAFaultOfTheProgram() {
    assertThrows(IllegalArgumentException.class, () -> StrictJson.writeString(new Object()));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        " ",
        "null",
        "[]",
        "\"text\"",
        "{",
        "{} {}",
        "{}x",
        "{\"text\":\"a\",\"text\":\"a\"}",
        "{\"inner\":{\"text\":\"a\",\"text\":\"b\"}}",
        "{'text':\"a\"}",
        "{text:\"a\"}",
        "{\"number\":01}",
        "{\"number\":NaN}",
        "{\"text\":\"a\",}",
        "{\"text\":\"a\nb\"}",
        "/* note */{}",
        "\uFEFF{}",
      })
  void whatIsNotOneJsonObjectIsRefused(String body) {
    assertMalformed("", () -> read(body));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "text|{\"text\":1}",
        "text|{\"text\":1.5}",
        "text|{\"text\":true}",
        "text|{\"text\":{}}",
        "text|{\"text\":[\"a\"]}",
        "number|{\"number\":\"1\"}",
        "number|{\"number\":1.0}",
        "number|{\"number\":null}",
        "number|{\"number\":99999999999}",
        "flag|{\"flag\":\"true\"}",
        "flag|{\"flag\":1}",
        "maybe|{\"maybe\":1}",
        "colour|{\"colour\":\"DEEP_RED\"}",
        "colour|{\"colour\":\"blue\"}",
        "colour|{\"colour\":0}",
        "at|{\"at\":\"yesterday\"}",
        "inner|{\"inner\":\"x\"}",
        "inner.text|{\"inner\":{\"text\":1}}",
        "inner.text|{\"inner\":{\"text\":\"forbidden\"}}",
        "list[1].text|{\"list\":[{\"text\":\"a\"},{\"text\":1}]}",
        "text|{\"text\":\"a\\u0000b\"}",
        "text|{\"text\":\"\\ud800\"}",
        "text|{\"text\":\"\\udc00\\ud800\"}",
        "inner.text|{\"inner\":{\"text\":\"\\udfff\"}}",
        "list[0].text|{\"list\":[{\"text\":\"\\u0000\"}]}",
      })
  void faultNamesTheField(String field, String body) {
    assertMalformed(field, () -> read(body));
  }

  @Test
  void unknownMembersAreRefusedWhereExactnessIsAsked() {
    byte[] body = "{\"text\":\"a\",\"more\":1}".getBytes(StandardCharsets.UTF_8);

    assertEquals("a", StrictJson.read(body, Inner.class).text());
    assertMalformed("more", () -> StrictJson.readExact(body, Inner.class));
    assertEquals(
        "a",
        StrictJson.readExact("{\"text\":\"a\"}".getBytes(StandardCharsets.UTF_8), Inner.class)
            .text());
  }

  @Test
  void nestingOfSixteenIsReadAndOfSeventeenRefused() {
    StrictJson.readTree(nested(16));

    assertMalformed("", () -> StrictJson.readTree(nested(17)));
    assertMalformed("", () -> StrictJson.readTree(nested(16_000)));
  }

  @Test
  void stringOfEightKibibytesIsReadAndALongerOneRefused() {
    assertEquals(8192, StrictJson.readTree(quoted(8192)).textValue().length());

    assertMalformed("", () -> StrictJson.readTree(quoted(8193)));
    assertMalformed(
        "",
        () ->
            StrictJson.readTree(
                ("{" + new String(quoted(8193), StandardCharsets.UTF_8) + ":1}")
                    .getBytes(StandardCharsets.UTF_8)));
  }

  @Test
  void endlessNumberIsRefused() {
    assertMalformed(
        "", () -> StrictJson.readTree("9".repeat(5000).getBytes(StandardCharsets.UTF_8)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE"})
  void otherEncodingsOfUnicodeAreRefused(String charset) {
    byte[] body = "{\"text\":\"a\"}".getBytes(Charset.forName(charset));

    assertMalformed("", () -> StrictJson.read(body, Inner.class));
  }

  @Test
  void brokenUtf8IsRefused() {
    assertMalformed("", () -> StrictJson.readTree(new byte[] {'"', (byte) 0xc3, '"'}));
    assertMalformed("", () -> StrictJson.readTree(new byte[] {'"', (byte) 0xc0, (byte) 0xaf, '"'}));
    assertMalformed(
        "",
        () -> StrictJson.readTree(new byte[] {'"', (byte) 0xed, (byte) 0xa0, (byte) 0x80, '"'}));
  }

  @Test
  void faultDoesNotQuoteTheInput() {
    ProblemException problem =
        assertThrows(ProblemException.class, () -> read("{\"text\":\"secret\" secret"));

    assertFalse(problem.members().toString().contains("secret"));
    assertFalse(problem.getMessage().contains("secret"));
  }

  @Test
  void wireNamesAreComparedExactly() {
    assertEquals(Optional.of(Colour.DEEP_RED), WireName.find(Colour.class, "deep-red"));
    assertEquals(Optional.empty(), WireName.find(Colour.class, "Deep-Red"));
  }

  private static Sample read(String body) {
    return StrictJson.read(body.getBytes(StandardCharsets.UTF_8), Sample.class);
  }

  private static byte[] nested(int depth) {
    return ("[".repeat(depth) + "]".repeat(depth)).getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] quoted(int length) {
    return ("\"" + "x".repeat(length) + "\"").getBytes(StandardCharsets.UTF_8);
  }
}
