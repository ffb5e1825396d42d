package dev.toque.system.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The bill of materials of a service names every library that is packed with it. */
class SbomTest {

  private static final Pattern CLASSIFIER = Pattern.compile("[?&]classifier=([^&]+)");

  @ParameterizedTest
  @ValueSource(strings = {"portal-service", "activation-service", "push-service"})
  void everyLibraryOfAServiceIsInItsBill(String service) throws IOException {
    Path target = Path.of("..", service, "target");
    assumeTrue(wasMade(target), "Maven makes no bill when it is offline");
    Set<String> missing = new TreeSet<>(packed(target.resolve("quarkus-app/lib")));
    assertTrue(missing.size() > 50, "packed: " + missing.size());

    missing.removeAll(listed(target.resolve("sbom.json")));

    assertEquals(Set.of(), missing);
  }

  /** Together with what is packed, not by an earlier build. */
  private static boolean wasMade(Path target) throws IOException {
    Path bill = target.resolve("sbom.json");
    Path packed = target.resolve("quarkus-app/quarkus-run.jar");
    return Files.exists(bill)
        && Files.getLastModifiedTime(bill).compareTo(Files.getLastModifiedTime(packed)) > 0;
  }

  private static Set<String> packed(Path lib) throws IOException {
    try (Stream<Path> files = Files.walk(lib)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".jar"))
          .collect(Collectors.toSet());
    }
  }

  /** Named as Quarkus names their files. */
  private static Set<String> listed(Path bill) throws IOException {
    JsonNode components = new ObjectMapper().readTree(Files.readAllBytes(bill)).path("components");
    return StreamSupport.stream(components.spliterator(), false)
        .map(
            component ->
                "%s.%s-%s%s.jar"
                    .formatted(
                        component.path("group").asText(),
                        component.path("name").asText(),
                        component.path("version").asText(),
                        classifier(component.path("purl").asText())))
        .collect(Collectors.toSet());
  }

  /** With a hyphen before it; empty where there is none. */
  private static String classifier(String purl) {
    Matcher classifier = CLASSIFIER.matcher(purl);
    return classifier.find() ? "-" + classifier.group(1) : "";
  }
}
