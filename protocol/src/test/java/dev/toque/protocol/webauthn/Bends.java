package dev.toque.protocol.webauthn;

import static dev.toque.protocol.testing.TestCredential.BACKED_UP;
import static dev.toque.protocol.testing.TestCredential.EXTENDED;
import static dev.toque.protocol.testing.TestCredential.USER_PRESENT;
import static dev.toque.protocol.testing.TestCredential.USER_VERIFIED;

import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.testing.TestCredential;
import java.util.Arrays;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.params.provider.Arguments;

/** What registrations and assertions can have wrong alike. */
final class Bends {
  private static final int SIGNED = USER_PRESENT | USER_VERIFIED;

  private Bends() {}

  static Stream<Arguments> common() {
    return Stream.concat(clientData(), authenticatorData());
  }

  private static Stream<Arguments> clientData() {
    return Stream.of(
        bend("another origin", c -> c.clientData("origin", "https://evil.example")),
        bend("another port", c -> c.clientData("origin", "https://portal.example:8443")),
        bend("http instead of https", c -> c.clientData("origin", "http://portal.example")),
        bend("a subdomain", c -> c.clientData("origin", "https://a.portal.example")),
        bend("a path in the origin", c -> c.clientData("origin", "https://portal.example/a")),
        bend("an origin that is none", c -> c.clientData("origin", ":")),
        bend("no origin", c -> c.clientData("origin", null)),
        bend("another challenge", c -> c.clientData("challenge", Base64Url.encode(new byte[32]))),
        bend("no challenge", c -> c.clientData("challenge", null)),
        bend("a challenge that is no text", c -> c.clientData("challenge", 1)),
        bend("another type", c -> c.clientData("type", "payment.get")),
        bend("no type", c -> c.clientData("type", null)),
        bend("a frame of another site", c -> c.clientData("crossOrigin", true)),
        bend("a nested type", c -> c.clientData("type", Map.of("type", "webauthn.get"))),
        bend("client data that is no JSON", c -> c.clientText(text -> "junk")),
        bend("client data that is no object", c -> c.clientText(text -> "[]")),
        bend("client data with a tail", c -> c.clientText(text -> text + "{}")),
        bend(
            "a doubled member",
            c -> c.clientText(text -> text.replace("{", "{\"origin\":\"https://evil.example\","))),
        bend("bad UTF-8", c -> c.clientText(text -> text.replace("do not", "do \u00ff"))),
        bend("deep client data", c -> c.clientText(text -> "[".repeat(2000) + "]".repeat(2000))));
  }

  private static Stream<Arguments> authenticatorData() {
    return Stream.of(
        bend("another relying party", c -> c.rpId("evil.example")),
        bend("the relying party's parent", c -> c.rpId("example")),
        bend("nobody present", c -> c.flags(USER_VERIFIED)),
        bend("nobody verified", c -> c.flags(USER_PRESENT)),
        bend("no flags", c -> c.flags(0)),
        bend("backed up but not eligible", c -> c.flags(SIGNED | BACKED_UP)),
        bend(
            "extensions that are missing",
            c -> c.flags(SIGNED | EXTENDED).authenticatorData(Bends::junkAtEnd)),
        bend(
            "a byte too many",
            c -> c.authenticatorData(data -> Arrays.copyOf(data, data.length + 1))),
        bend("kilobytes too many", c -> c.authenticatorData(data -> Arrays.copyOf(data, 4000))));
  }

  static Arguments bend(String name, UnaryOperator<TestCredential> change) {
    return Arguments.of(name, change);
  }

  /** An array without an end in the place of a map. */
  private static byte[] junkAtEnd(byte[] data) {
    byte[] longer = Arrays.copyOf(data, data.length + 2);
    longer[data.length] = (byte) 0x9f;
    longer[data.length + 1] = (byte) 0x9f;
    return longer;
  }
}
