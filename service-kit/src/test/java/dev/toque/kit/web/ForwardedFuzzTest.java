package dev.toque.kit.web;

import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.vertx.core.net.SocketAddress;
import java.nio.charset.StandardCharsets;

class ForwardedFuzzTest {

  private static final String ADDRESS = "unknown|[0-9.]{7,15}|[0-9a-f:.]{2,45}(%[^/]*)?";

  /** The framework makes a socket's address of what a proxy forwards, whatever it is. */
  @FuzzTest
  void whateverIsForwardedIsAnAddressOrUnknown(byte[] forwarded) {
    String text = new String(forwarded, StandardCharsets.ISO_8859_1);
    if (text.isBlank()) {
      return; // the framework does not take it for an address
    }
    String literal = SocketAddress.inetSocketAddress(1, text).hostAddress();
    if (literal == null) {
      return; // a name: unknown, and nobody is asked for it
    }

    ClientAddress client = ClientAddress.parse(literal);

    assertTrue(client.address().matches(ADDRESS), client.address());
    assertTrue(client.network().matches("unknown|[^/]+/(24|64)"), client.network());
  }
}
