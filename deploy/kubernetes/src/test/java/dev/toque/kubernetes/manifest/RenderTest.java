package dev.toque.kubernetes.manifest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RenderTest {

  static Stream<Overlay> overlays() {
    return Overlay.all();
  }

  @Test
  void thereIsAnOverlayForKindAndOneForProduction() {
    assertEquals(List.of("local", "production"), Overlay.all().map(Overlay::name).toList());
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyStepOfEveryOverlayRenders(Overlay overlay) {
    Overlay.STEPS.forEach(step -> assertFalse(overlay.step(step).isEmpty(), step));
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void everyOverlayRunsTheThreeServices(Overlay overlay) {
    assertEquals(
        List.of("activation", "portal", "push"),
        overlay.of("Deployment").stream().map(Manifest::name).sorted().toList());
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void nothingOfAServiceIsMadeBeforeItsMigrationsRan(Overlay overlay) {
    assertTrue(
        overlay.step("services").stream().noneMatch(manifest -> manifest.kind().equals("Job")));
    assertEquals(
        List.of("activation-migration", "portal-migration", "push-migration"),
        overlay.step("migrations").stream()
            .filter(manifest -> manifest.kind().equals("Job"))
            .map(Manifest::name)
            .sorted()
            .toList());
  }

  @ParameterizedTest
  @MethodSource("overlays")
  void migrationsAndServicesAreOfOneVersion(Overlay overlay) {
    assertEquals(images(overlay, "migrations"), images(overlay, "services"));
  }

  @Test
  void everyFolderIsUsedByAnOverlayOrByATest() throws IOException {
    Set<String> unused = new TreeSet<>();
    String all = everyKustomization();
    try (Stream<Path> folders = Files.list(Overlay.ROOT.resolve("components"))) {
      folders
          .map(folder -> folder.getFileName().toString())
          .filter(name -> !all.contains("components/" + name))
          .forEach(unused::add);
    }
    assertEquals(Set.of(), unused);
  }

  @Test
  void everyYamlFileIsNamedByItsKustomization() throws IOException {
    Set<String> strays = new TreeSet<>();
    for (Path file : files("base", "components", "overlays")) {
      Path kustomization = file.resolveSibling("kustomization.yaml");
      boolean named =
          file.equals(kustomization)
              || file.getParent().endsWith("common")
              || Files.readString(kustomization).contains(file.getFileName().toString());
      if (!named) {
        strays.add(Overlay.ROOT.relativize(file).toString());
      }
    }
    assertEquals(Set.of(), strays);
  }

  private static Set<String> images(Overlay overlay, String step) {
    Set<String> images = new TreeSet<>();
    overlay.step(step).stream()
        .flatMap(manifest -> manifest.containers().stream())
        .forEach(container -> images.add(container.path("image").asText()));
    return images;
  }

  private static String everyKustomization() throws IOException {
    StringBuilder all = new StringBuilder();
    for (Path file : files("overlays", "src/test/kustomize")) {
      all.append(Files.readString(file));
    }
    return all.toString();
  }

  private static List<Path> files(String... folders) throws IOException {
    Stream<Path> found = Stream.of();
    for (String folder : folders) {
      try (Stream<Path> files = Files.walk(Overlay.ROOT.resolve(folder))) {
        found =
            Stream.concat(
                found, files.filter(file -> file.toString().endsWith(".yaml")).toList().stream());
      }
    }
    return found.toList();
  }
}
