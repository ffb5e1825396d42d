package dev.toque.local.gateway;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

  @ParameterizedTest
  @CsvSource({
    "/, portal",
    "/login, portal",
    "/a/, portal",
    "/api/admin/v1/accounts/ana, portal",
    "/api/activation/v1/inspect, activation",
    "/api/push/v1/challenges, push",
    "/api/pushy, portal",
    "/help/android.html, portal",
    "/.well-known/assetlinks.json, portal",
    "/api/admin/v1/accounts/ana%40example.org, portal"
  })
  void aPublicPathHasItsService(String path, String service) {
    assertEquals(Optional.of(service), Routes.serviceFor(path));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/internal",
        "/internal/v1/codes",
        "/Internal/v1/codes",
        "//internal/v1/codes",
        "/api/push/../../internal/v1/codes",
        "/api/push/..",
        "/api/push/./x",
        "/api/push/%2e%2e/internal/v1/codes",
        "/api/push/%2E./internal",
        "/api/activation/..%2finternal",
        "/a%2f..%2finternal",
        "/api/push/%252e%252e/internal",
        "/api/push/..;/internal",
        "/api/push/\\..\\internal",
        "/q/health",
        "/Q/metrics",
        "/q",
        "internal/v1",
        ""
      })
  void whatIsNotPublicOrCouldMeanSomethingElseIsNotForwarded(String path) {
    assertEquals(Optional.empty(), Routes.serviceFor(path));
  }
}
