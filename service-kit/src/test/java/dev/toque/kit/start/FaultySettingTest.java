package dev.toque.kit.start;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The framework's own messages name properties; people set variables. */
class FaultySettingTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          SRCFG00014: The config property toque.public-url is required but it could not be found in any config source | TOQUE_PUBLIC_URL
          SRCFG00039: The config property toque.session.idle with the config value "soon" threw an Exception whilst being converted | TOQUE_SESSION_IDLE
          SRCFG00011: Could not expand value toque.services.push-url in property quarkus.rest-client.push.url | TOQUE_SERVICES_PUSH_URL
          Failed to load config value of type class java.lang.String for: toque.public-url | TOQUE_PUBLIC_URL
          """)
  void aSettingIsToldByItsVariable(String message, String variable) {
    Throwable cause = new IllegalArgumentException(message);
    assertEquals(
        Set.of(variable + " is missing or cannot be used."),
        FaultySetting.in(new RuntimeException("Failed to start", cause)));
  }

  @Test
  void severalAreToldEach() {
    Throwable failure = new RuntimeException("The config property toque.a is required");
    failure.addSuppressed(new RuntimeException("The config property toque.b is required"));
    assertEquals(2, FaultySetting.in(failure).size());
  }

  @Test
  void anotherFailureNamesNone() {
    assertEquals(Set.of(), FaultySetting.in(new IllegalStateException("the port is in use")));
  }
}
