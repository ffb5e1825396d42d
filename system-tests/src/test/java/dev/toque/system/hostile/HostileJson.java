package dev.toque.system.hostile;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Bodies that no client of ours writes. */
final class HostileJson {

  /** Members that any of our bodies has. */
  private static final List<String> MEMBERS =
      List.of(
          "code",
          "device",
          "statement",
          "gate",
          "next",
          "transport",
          "subscription",
          "token",
          "environment",
          "ids",
          "number",
          "reason",
          "question",
          "response",
          "accountId",
          "account",
          "holder",
          "purpose",
          "requestedFrom",
          "mostPhones",
          "by",
          "browserId",
          "act",
          "nonce",
          "display",
          "transfer",
          "scan",
          "password",
          "displayName",
          "email",
          "locale",
          "enabled",
          "roles",
          "check");

  private HostileJson() {}

  static Map<String, byte[]> all() {
    Map<String, byte[]> bodies = new LinkedHashMap<>();
    for (String text :
        List.of(
            "",
            "null",
            "[]",
            "42",
            "\"x\"",
            "{",
            "{\"a\":",
            "{}x",
            "{\"a\":1,\"a\":2}",
            "nul",
            "{'a':1}")) {
      bodies.put(text, utf8(text));
    }
    bodies.put("2000 deep", utf8("[".repeat(2000)));
    bodies.put("objects 500 deep", utf8("{\"a\":".repeat(500) + "1" + "}".repeat(500)));
    bodies.put("of 17 KiB", utf8("{\"a\":\"" + "x".repeat(17 * 1024) + "\"}"));
    bodies.put("not UTF-8", new byte[] {'{', '"', (byte) 0xff, (byte) 0xfe, '"', ':', '1', '}'});
    bodies.put(
        "overlong UTF-8", new byte[] {'{', '"', (byte) 0xc0, (byte) 0x80, '"', ':', '1', '}'});
    for (String value :
        List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "9".repeat(1000),
            "[]",
            "{}",
            "[[]]",
            "[null]",
            "\"\"",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "\"\\u202e\"",
            "\"" + "x".repeat(200) + "\"")) {
      bodies.put(
          "of " + (value.length() > 20 ? value.length() + " symbols" : value), everywhere(value));
    }
    return bodies;
  }

  private static byte[] everywhere(String value) {
    StringBuilder body = new StringBuilder("{");
    MEMBERS.forEach(
        member -> body.append('"').append(member).append("\":").append(value).append(','));
    body.setCharAt(body.length() - 1, '}');
    return utf8(body.toString());
  }

  private static byte[] utf8(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
