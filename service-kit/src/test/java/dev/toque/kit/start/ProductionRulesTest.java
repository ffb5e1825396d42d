package dev.toque.kit.start;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfig;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProductionRulesTest {

  private static final int SHIPPED = 100;
  private static final int ENVIRONMENT = 300;

  private final Map<String, String> chosen = new HashMap<>();

  @BeforeEach
  void chooseGoodSettings(@TempDir Path folder) throws IOException {
    Path key = Files.writeString(folder.resolve("service.jwk"), "{}");
    chosen.put("toque.public-url", "https://portal.example");
    chosen.put("toque.service-token.key-file", key.toString());
    chosen.put("quarkus.datasource.username", "toque_portal");
    chosen.put("quarkus.datasource.password", "secret");
    chosen.put("quarkus.redis.hosts", "rediss://toque-portal:secret@redis.example:6379");
    chosen.put("quarkus.http.proxy.trusted-proxies", "10.244.0.0/16");
    chosen.put("toque.services.push-url", "https://push:8443");
  }

  @Test
  void goodSettingsAreUsed() {
    assertEquals(List.of(), faults());
  }

  @ParameterizedTest
  @CsvSource({
    "toque.public-url, TOQUE_PUBLIC_URL",
    "toque.service-token.key-file, TOQUE_SERVICE_TOKEN_KEY_FILE",
    "quarkus.datasource.password, QUARKUS_DATASOURCE_PASSWORD",
    "quarkus.redis.hosts, QUARKUS_REDIS_HOSTS"
  })
  void whatIsMissingIsToldByItsVariable(String property, String variable) {
    chosen.remove(property);
    assertEquals(List.of(variable + " is missing"), faults());
  }

  @Test
  void allFaultsAreToldAtOnce() {
    chosen.clear();
    assertEquals(5 + 1, faults().size());
  }

  @Test
  void blankIsMissing() {
    chosen.put("quarkus.datasource.password", " ");
    assertEquals(List.of("QUARKUS_DATASOURCE_PASSWORD is missing"), faults());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://portal.example",
        "https://portal.example/",
        "https://portal.example/path",
        "https://user@portal.example",
        "portal.example"
      })
  void aPublicUrlThatIsNoHttpsOriginIsRefused(String url) {
    chosen.put("toque.public-url", url);
    assertOneFault("TOQUE_PUBLIC_URL must be an https origin");
  }

  @Test
  void aKeyFileThatIsNotThereIsRefused() {
    chosen.put("toque.service-token.key-file", "/nowhere/service.jwk");
    assertOneFault("TOQUE_SERVICE_TOKEN_KEY_FILE names a file that cannot be read");
  }

  @Test
  void aDefaultThatFitsNoInstallationIsRefused() {
    chosen.remove("quarkus.http.proxy.trusted-proxies");
    assertOneFault("QUARKUS_HTTP_PROXY_TRUSTED_PROXIES must be chosen");
  }

  @Test
  void internalCallsWithoutTlsAreRefused() {
    chosen.put("toque.services.push-url", "http://push:8080");
    assertOneFault("TOQUE_SERVICES_PUSH_URL must begin with https://");
  }

  @ParameterizedTest
  @ValueSource(strings = {"redis://redis:6379", "redis://:secret@redis:6379"})
  void aRedisThatKnowsNoUserIsRefused(String url) {
    chosen.put("quarkus.redis.hosts", url);
    assertOneFault("QUARKUS_REDIS_HOSTS must name a user and a password");
  }

  @Test
  void aFaultNeverShowsASecret() {
    chosen.put("quarkus.redis.hosts", "redis://:geheim@redis:6379");
    chosen.put("toque.admin.token", "kurz");
    assertTrue(
        faults().stream().noneMatch(line -> line.contains("geheim") || line.contains("kurz")));
  }

  @Test
  void aShortAdminTokenIsRefused() {
    chosen.put("toque.admin.token", "123456789012345");
    assertOneFault("TOQUE_ADMIN_TOKEN needs at least 16 characters");
  }

  @ParameterizedTest
  @ValueSource(strings = {"local", "test", "dev"})
  void onADevelopersMachineEverythingGoes(String profile) {
    chosen.clear();
    assertEquals(List.of(), faults(List.of(profile)));
  }

  @Test
  void aMigrationNeedsTheDatabaseAlone() {
    chosen.clear();
    chosen.put("quarkus.datasource.username", "toque_portal");
    chosen.put("quarkus.datasource.jdbc.url", "jdbc:postgresql://postgres:5432/toque");
    assertEquals(
        List.of("QUARKUS_DATASOURCE_PASSWORD is missing"),
        rules(List.of("prod")).faultsOf(Migration.needs()));
  }

  private void assertOneFault(String beginning) {
    assertEquals(1, faults().size(), faults().toString());
    assertTrue(faults().get(0).startsWith(beginning), faults().toString());
  }

  private List<String> faults() {
    return faults(List.of("prod"));
  }

  private List<String> faults(List<String> profiles) {
    return rules(profiles).faults();
  }

  private ProductionRules rules(List<String> profiles) {
    Map<String, String> shipped =
        Map.of(
            "toque.production.required",
            "toque.public-url,toque.service-token.key-file,quarkus.datasource.username,"
                + "quarkus.datasource.password,quarkus.redis.hosts",
            "toque.production.chosen",
            "quarkus.http.proxy.trusted-proxies",
            "quarkus.http.proxy.trusted-proxies",
            "127.0.0.1/32");
    SmallRyeConfig config =
        new SmallRyeConfigBuilder()
            .withSources(
                new PropertiesConfigSource(shipped, "application.properties", SHIPPED),
                new PropertiesConfigSource(chosen, "environment", ENVIRONMENT))
            .build();
    return new ProductionRules(config, profiles);
  }
}
