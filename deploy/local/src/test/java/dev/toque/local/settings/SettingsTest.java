package dev.toque.local.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.local.terminal.CannotStart;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsTest {

  @Test
  void nothingSetMeansLocalhost8080() {
    Settings settings = Settings.from(Map.of());

    assertEquals("http://localhost:8080", settings.publicUrl());
    assertEquals(8080, settings.port());
    assertEquals(1, settings.replicas());
    assertEquals(192, settings.heap());
    assertTrue(settings.home().endsWith(".toque"));
  }

  @Test
  void thePublicUrlFollowsThePort() {
    assertEquals("http://localhost:9090", Settings.from(Map.of("TOQUE_PORT", "9090")).publicUrl());
  }

  @ParameterizedTest
  @CsvSource({
    "TOQUE_PORT, eighty",
    "TOQUE_PORT, 0",
    "TOQUE_REPLICAS, 9",
    "TOQUE_HEAP, 32",
    "TOQUE_PUBLIC_URL, https://portal.example/",
    "TOQUE_PUBLIC_URL, portal.example",
    "TOQUE_ADMIN_TOKEN, short"
  })
  void aValueThatCannotBeIsRefusedByItsName(String name, String value) {
    CannotStart refusal = assertThrows(CannotStart.class, () -> Settings.from(Map.of(name, value)));

    assertTrue(refusal.getMessage().contains(name));
  }

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, false",
    "http://127.0.0.1:8080, false",
    "https://portal.example, true",
    "http://192.0.2.7:8080, true"
  })
  void aPhoneCannotReachALoopbackAddress(String url, boolean reachable) {
    assertEquals(reachable, Settings.from(Map.of("TOQUE_PUBLIC_URL", url)).reachableByPhone());
  }

  @Test
  void jvmOptionsAreSeparatedBySpaces() {
    assertEquals(
        List.of("-XX:TieredStopAtLevel=1", "-Xlog:gc"),
        Settings.from(Map.of("TOQUE_JVM_OPTIONS", " -XX:TieredStopAtLevel=1  -Xlog:gc"))
            .jvmOptions());
  }

  @Test
  void forAPhoneThePublicUrlIsTheMachinesOwnName() {
    Settings settings = Settings.forPhone(Map.of("TOQUE_PORT", "8443"), "192.168.7.9");

    assertEquals("https://192.168.7.9:8443", settings.publicUrl());
    assertTrue(settings.phone());
    assertTrue(settings.reachableByPhone());
  }

  @Test
  void aTunnelsAddressComesFirst() {
    Settings settings =
        Settings.forPhone(Map.of("TOQUE_PUBLIC_URL", "https://tunnel.example"), "192.168.7.9");

    assertEquals("https://tunnel.example", settings.publicUrl());
    assertEquals(false, settings.phone());
  }
}
