package dev.toque.system.watch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.toque.system.setup.Person;
import dev.toque.system.setup.Watched;
import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Logs as a collector of logs reads them. */
@ExtendWith(WatchedToque.class)
class LogsTest {

  private static final ObjectMapper JSON = JsonMapper.builder().build();

  private static Watched watched;

  @BeforeAll
  static void signIn(Watched running) {
    watched = running;
    Person ida = Person.with(running.toque(), "ida.logged");
    ida.enroll();
    ida.browser().press("sign-out");
    ida.signInWithPhone();
    assertTrue(ida.browser().shows("signed-in"));
  }

  @Test
  void linesOfARequestCarryItsTraceAndItsReferenceInEveryService() throws IOException {
    JsonNode signedIn = last("portal", "signed in ");
    String reference = signedIn.at("/mdc/ref").asText();
    String trace = signedIn.at("/mdc/traceId").asText();

    assertTrue(reference.matches("[0-9A-HJKMNP-TV-Z]{8}"), signedIn.toString());
    assertTrue(trace.matches("[0-9a-f]{32}"), signedIn.toString());
    JsonNode consumed = last("push", "challenge-consumed ");
    assertEquals(reference, consumed.at("/mdc/ref").asText());
    assertEquals(trace, consumed.at("/mdc/traceId").asText());
  }

  @Test
  void eachLineIsAnObjectThatNamesItsService() throws IOException {
    for (String service : new String[] {"activation", "push", "portal"}) {
      List<JsonNode> lines = lines(service);
      assertFalse(lines.isEmpty());
      for (JsonNode line : lines) {
        assertEquals(service + "-service", line.path("service").asText(), line.toString());
        assertTrue(line.has("timestamp") && line.has("level") && line.has("message"));
      }
    }
  }

  private static JsonNode last(String service, String begin) throws IOException {
    return lines(service).stream()
        .filter(line -> line.path("message").asText().startsWith(begin))
        .reduce((one, later) -> later)
        .orElseThrow(() -> new AssertionError("no line begins with " + begin));
  }

  private static List<JsonNode> lines(String service) throws IOException {
    List<JsonNode> lines = new ArrayList<>();
    for (String line :
        Files.readAllLines(watched.toque().home().resolve("logs/" + service + "-1.log"))) {
      lines.add(JSON.readTree(line));
    }
    return lines;
  }
}
