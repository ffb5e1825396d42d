package dev.toque.protocol.testing;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** As much CBOR (RFC 8949) as an authenticator writes: numbers, bytes, text and maps. */
final class Cbor {
  private static final int UNSIGNED = 0;
  private static final int NEGATIVE = 1;
  private static final int BYTES = 2;
  private static final int TEXT = 3;
  private static final int MAP = 5;
  private final ByteArrayOutputStream out = new ByteArrayOutputStream();

  private Cbor() {}

  static byte[] of(Object value) {
    Cbor cbor = new Cbor();
    cbor.write(value);
    return cbor.out.toByteArray();
  }

  private void write(Object value) {
    if (value instanceof Integer number) {
      head(number < 0 ? NEGATIVE : UNSIGNED, number < 0 ? -1 - number : number);
    } else if (value instanceof byte[] bytes) {
      head(BYTES, bytes.length);
      out.writeBytes(bytes);
    } else if (value instanceof String text) {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      head(TEXT, bytes.length);
      out.writeBytes(bytes);
    } else if (value instanceof Map<?, ?> map) {
      head(MAP, map.size());
      map.forEach(
          (name, member) -> {
            write(name);
            write(member);
          });
    } else {
      throw new IllegalArgumentException("not written here: " + value);
    }
  }

  private void head(int type, int length) {
    int major = type << 5;
    if (length < 24) {
      out.write(major | length);
    } else if (length < 256) {
      out.write(major | 24);
      out.write(length);
    } else {
      out.write(major | 25);
      out.writeBytes(ByteBuffer.allocate(2).putShort((short) length).array());
    }
  }
}
