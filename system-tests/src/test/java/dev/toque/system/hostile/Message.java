package dev.toque.system.hostile;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * A request as bytes, by default one that any server takes.
 *
 * @param headers lines without their ends, none of which is added to
 */
record Message(String line, List<String> headers, byte[] body) {

  static Message of(String method, String target) {
    return new Message(
        method + " " + target + " HTTP/1.1",
        List.of("Host: localhost", "Connection: close"),
        new byte[0]);
  }

  Message line(String other) {
    return new Message(other, headers, body);
  }

  Message with(String... more) {
    return with(List.of(more));
  }

  Message with(List<String> more) {
    List<String> all = new ArrayList<>(headers);
    all.addAll(more);
    return new Message(line, List.copyOf(all), body);
  }

  /** Without the header of this name. */
  Message without(String name) {
    return new Message(
        line, headers.stream().filter(header -> !header.startsWith(name + ":")).toList(), body);
  }

  /** With these bytes after the head, and no word about them in it. */
  Message raw(byte[] bytes) {
    return new Message(line, headers, bytes);
  }

  Message raw(String text) {
    return raw(text.getBytes(StandardCharsets.UTF_8));
  }

  /** With a body and its length. */
  Message body(String type, byte[] bytes) {
    return with("Content-Type: " + type, "Content-Length: " + bytes.length).raw(bytes);
  }

  Message body(String type, String text) {
    return body(type, text.getBytes(StandardCharsets.UTF_8));
  }

  byte[] bytes() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    String head = line + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n";
    bytes.writeBytes(head.getBytes(StandardCharsets.UTF_8));
    bytes.writeBytes(body);
    return bytes.toByteArray();
  }
}
