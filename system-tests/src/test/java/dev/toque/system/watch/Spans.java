package dev.toque.system.watch;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads exported traces: of the protobuf messages of {@code opentelemetry/proto/trace/v1} what
 * tests ask for.
 */
final class Spans {

  private static final int LENGTH_DELIMITED = 2;

  /**
   * A span.
   *
   * @param service that exported it
   * @param parentId empty for the first of a trace
   * @param challengeId empty where it is about none
   */
  record Received(
      String service,
      String traceId,
      String spanId,
      String parentId,
      String name,
      String challengeId) {

    boolean first() {
      return parentId.isEmpty();
    }
  }

  private Spans() {}

  /** The spans of some exports. */
  static List<Received> of(List<byte[]> exports) {
    return exports.stream()
        .flatMap(export -> all(export, 1))
        .flatMap(
            ofResource -> {
              String service = service(ofResource);
              return all(ofResource, 2)
                  .flatMap(scope -> all(scope, 2))
                  .map(span -> span(service, span));
            })
        .toList();
  }

  private static Received span(String service, byte[] span) {
    return new Received(
        service,
        hex(span, 1),
        hex(span, 2),
        hex(span, 4),
        one(span, 5).map(Spans::text).orElse(""),
        attribute(all(span, 9), "challengeId"));
  }

  private static String service(byte[] ofResource) {
    return attribute(all(ofResource, 1).flatMap(resource -> all(resource, 1)), "service.name");
  }

  /** The text of this name; empty where there is none. */
  private static String attribute(Stream<byte[]> attributes, String name) {
    return attributes
        .filter(pair -> one(pair, 1).map(Spans::text).orElse("").equals(name))
        .flatMap(pair -> all(pair, 2))
        .flatMap(value -> all(value, 1))
        .map(Spans::text)
        .findFirst()
        .orElse("");
  }

  private static String hex(byte[] message, int number) {
    return one(message, number).map(HexFormat.of()::formatHex).orElse("");
  }

  private static String text(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }

  private static Optional<byte[]> one(byte[] message, int number) {
    return all(message, number).findFirst();
  }

  /** The fields of this number that hold messages, texts or bytes. */
  private static Stream<byte[]> all(byte[] message, int number) {
    List<byte[]> found = new ArrayList<>();
    ByteBuffer in = ByteBuffer.wrap(message);
    while (in.hasRemaining()) {
      long tag = varint(in);
      int type = (int) (tag & 7);
      byte[] value = new byte[length(in, type)];
      in.get(value);
      if (type == LENGTH_DELIMITED && tag >> 3 == number) {
        found.add(value);
      }
    }
    return found.stream();
  }

  private static int length(ByteBuffer in, int type) {
    return switch (type) {
      case 0 -> {
        varint(in);
        yield 0;
      }
      case 1 -> Long.BYTES;
      case LENGTH_DELIMITED -> (int) varint(in);
      case 5 -> Integer.BYTES;
      default -> throw new IllegalArgumentException("no wire type " + type);
    };
  }

  private static long varint(ByteBuffer in) {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte next = in.get();
      value |= (long) (next & 0x7f) << shift;
      if (next >= 0) {
        return value;
      }
    }
  }
}
