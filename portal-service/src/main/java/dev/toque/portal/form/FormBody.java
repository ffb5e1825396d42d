package dev.toque.portal.form;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The fields of a form as {@code application/x-www-form-urlencoded} writes them (WHATWG URL,
 * section 5), in UTF-8. Pure.
 */
record FormBody(List<Field> fields) {

  static final FormBody EMPTY = new FormBody(List.of());

  private static final String TYPE = "application/x-www-form-urlencoded";
  private static final int MOST_FIELDS = 32;

  /** One field of a form. */
  record Field(String name, String value) {

    @Override
    public String toString() {
      return "Field[" + name + "]";
    }
  }

  /**
   * Reads a body.
   *
   * @param type the request's {@code Content-Type}, {@code null} when it has none
   * @throws ProblemException {@code unsupported-media-type} unless it is a form in UTF-8, {@code
   *     malformed} when it has bad escapes, bytes that are not UTF-8, or too many fields
   */
  static FormBody read(String type, byte[] body) {
    if (body.length == 0) {
      return EMPTY;
    }
    if (!isForm(type)) {
      throw ProblemException.of(ProblemCode.UNSUPPORTED_MEDIA_TYPE);
    }
    List<Field> fields = new ArrayList<>();
    for (String pair : new String(body, StandardCharsets.ISO_8859_1).split("&")) {
      if (!pair.isEmpty()) {
        fields.add(field(pair));
      }
      if (fields.size() > MOST_FIELDS) {
        throw malformed("has too many fields");
      }
    }
    return new FormBody(List.copyOf(fields));
  }

  private static boolean isForm(String type) {
    String[] parts = String.valueOf(type).toLowerCase(Locale.ROOT).split(";", 2);
    String parameters = parts.length == 2 ? parts[1].replace("\"", "").strip() : "";
    return parts[0].strip().equals(TYPE)
        && (parameters.isEmpty() || parameters.equals("charset=utf-8"));
  }

  private static Field field(String pair) {
    int equals = pair.indexOf('=');
    return equals < 0
        ? new Field(decode(pair), "")
        : new Field(decode(pair.substring(0, equals)), decode(pair.substring(equals + 1)));
  }

  /**
   * @param escaped one byte a character
   */
  private static String decode(String escaped) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream(escaped.length());
    for (int i = 0; i < escaped.length(); i++) {
      char symbol = escaped.charAt(i);
      if (symbol == '%') {
        bytes.write(escape(escaped, i));
        i += 2;
      } else {
        bytes.write(symbol == '+' ? ' ' : symbol);
      }
    }
    return utf8(bytes.toByteArray());
  }

  private static int escape(String escaped, int at) {
    if (at + 2 >= escaped.length()) {
      throw malformed("has a bad escape");
    }
    int high = Character.digit(escaped.charAt(at + 1), 16);
    int low = Character.digit(escaped.charAt(at + 2), 16);
    if (high < 0 || low < 0) {
      throw malformed("has a bad escape");
    }
    return high << 4 | low;
  }

  private static String utf8(byte[] bytes) {
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException fault) {
      throw malformed("is not UTF-8");
    }
  }

  private static ProblemException malformed(String message) {
    return ProblemException.malformed("", message);
  }
}
