package dev.toque.kubernetes.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kubernetes.manifest.Manifest;
import dev.toque.kubernetes.manifest.Overlay;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The variables in the manifests are those that the services read. */
class EnvironmentTest {

  static Stream<Environment> all() {
    return Overlay.all().flatMap(overlay -> Environment.of(overlay).stream());
  }

  static Stream<Environment> services() {
    return all().filter(one -> one.workload().kind().equals("Deployment"));
  }

  @ParameterizedTest
  @MethodSource("all")
  void everyVariableIsRead(Environment environment) {
    Set<String> unknown = new TreeSet<>();
    Set<String> own = declared();
    for (String variable : environment.variables().keySet()) {
      boolean known =
          variable.startsWith("QUARKUS_")
              ? QuarkusSettings.isReadAtRunTime(variable)
              : own.contains(variable);
      if (!known) {
        unknown.add(variable);
      }
    }
    assertEquals(Set.of(), unknown);
  }

  @ParameterizedTest
  @MethodSource("services")
  void whatIsOfOneServiceIsNotToldToAnother(Environment environment) {
    Set<String> others = new TreeSet<>();
    for (String variable : environment.variables().keySet()) {
      for (String other : List.of("ACTIVATION", "PUSH")) {
        if (variable.startsWith("TOQUE_" + other + "_")
            && variable.endsWith("_FILE")
            && !environment.service().toUpperCase(Locale.ROOT).equals(other)) {
          others.add(variable);
        }
      }
    }
    assertEquals(Set.of(), others);
  }

  @ParameterizedTest
  @MethodSource("services")
  void nothingThatAServiceRequiresIsMissing(Environment environment) throws IOException {
    Set<String> missing = new TreeSet<>();
    for (String property : required(environment.service())) {
      if (!environment.variables().containsKey(variable(property))) {
        missing.add(property);
      }
    }
    assertEquals(Set.of(), missing);
  }

  @ParameterizedTest
  @MethodSource("services")
  void everyFileThatAVariableNamesIsMounted(Environment environment) {
    JsonNode mounts = environment.workload().containers().get(0).path("volumeMounts");
    List<String> folders =
        Manifest.each(mounts).map(one -> one.path("mountPath").asText() + "/").toList();
    environment.variables().values().stream()
        .flatMap(value -> Stream.of(value.split("[?&=,]")))
        .filter(value -> value.startsWith("/etc/"))
        .forEach(
            file ->
                assertTrue(folders.stream().anyMatch(file::startsWith), "not mounted: " + file));
    // the service's own properties name these (service-kit, production)
    assertTrue(folders.contains("/etc/toque/tls/"));
  }

  private static Set<String> declared() {
    return SettingsPage.modules().values().stream()
        .flatMap(List::stream)
        .map(Setting::variable)
        .collect(Collectors.toCollection(TreeSet::new));
  }

  private static List<String> required(String service) throws IOException {
    String kit = property("service-kit", "META-INF/microprofile-config.properties", "always");
    String own = property(service + "-service", "application.properties", "required");
    String chosen =
        property("service-kit", "META-INF/microprofile-config.properties", "chosen")
            + ","
            + property(service + "-service", "application.properties", "chosen");
    return Stream.of((own.replace("${toque.production.always}", kit) + "," + chosen).split(","))
        .filter(name -> !name.isEmpty())
        .toList();
  }

  private static String property(String module, String file, String name) throws IOException {
    Properties properties = new Properties();
    try (Reader reader =
        Files.newBufferedReader(
            Overlay.ROOT
                .resolve("../..")
                .resolve(module)
                .resolve("src/main/resources")
                .resolve(file))) {
      properties.load(reader);
    }
    return properties.getProperty("toque.production." + name, "");
  }

  private static String variable(String property) {
    return property.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
