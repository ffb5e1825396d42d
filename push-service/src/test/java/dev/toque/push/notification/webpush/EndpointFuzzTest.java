package dev.toque.push.notification.webpush;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

class EndpointFuzzTest {

  private static final String KNOWN = "push\\.example|[a-zA-Z0-9.-]*\\.push\\.apple\\.com";

  @FuzzTest
  void anEndpointThatIsTakenIsOneOfAKnownService(byte[] bytes) {
    String text = new String(bytes, StandardCharsets.UTF_8);

    Endpoint.read(text, new Hosts()).ifPresent(EndpointFuzzTest::requireKnown);
  }

  private static void requireKnown(Endpoint endpoint) {
    assertTrue(endpoint.secure());
    assertEquals(443, endpoint.port());
    assertTrue(endpoint.uri().getHost().matches(KNOWN), endpoint.toString());
    assertTrue(endpoint.target().startsWith("/"), endpoint.target());
    assertTrue(endpoint.target().chars().allMatch(c -> c > ' ' && c != 0x7f));
  }

  private record Hosts() implements WebPushConfig {

    @Override
    public Optional<Path> vapidKeyFile() {
      return Optional.empty();
    }

    @Override
    public String subject() {
      return "mailto:operator@localhost";
    }

    @Override
    public List<String> hosts() {
      return List.of("push.example", ".push.apple.com");
    }

    @Override
    public Optional<List<String>> extraOrigins() {
      return Optional.empty();
    }
  }
}
