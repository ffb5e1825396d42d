package dev.toque.kubernetes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.yaml.snakeyaml.LoaderOptions;

/**
 * One way to run Toque: what its three steps make together.
 *
 * @param name its folder in {@code overlays}
 */
public record Overlay(String name) {

  /** In the order in which they are applied. */
  public static final List<String> STEPS = List.of("foundation", "migrations", "services");

  /** The folder that this module lies in. */
  public static final Path ROOT = Path.of("").toAbsolutePath();

  private static final ConcurrentMap<Path, String> RENDERED = new ConcurrentHashMap<>();
  private static final YAMLMapper YAML = mapper();

  /** Every overlay there is. */
  public static Stream<Overlay> all() {
    try (Stream<Path> folders = Files.list(ROOT.resolve("overlays"))) {
      return folders
          .map(folder -> new Overlay(folder.getFileName().toString()))
          .sorted((one, other) -> one.name.compareTo(other.name))
          .toList()
          .stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** All that it makes. */
  public List<Manifest> manifests() {
    return STEPS.stream().flatMap(step -> step(step).stream()).toList();
  }

  /** What one step makes. */
  public List<Manifest> step(String step) {
    return parse(text(step));
  }

  /** What one step prints. */
  public String text(String step) {
    return rendered(ROOT.resolve("overlays").resolve(name).resolve(step));
  }

  /** What is made of one kind. */
  public List<Manifest> of(String kind) {
    return where(manifest -> manifest.kind().equals(kind));
  }

  public List<Manifest> where(Predicate<Manifest> condition) {
    return manifests().stream().filter(condition).toList();
  }

  /** The one resource of this kind and name; for generated ones the name's beginning. */
  public Manifest the(String kind, String name) {
    return of(kind).stream()
        .filter(manifest -> manifest.name().equals(name) || manifest.name().startsWith(name + "-"))
        .min((one, other) -> Integer.compare(one.name().length(), other.name().length()))
        .orElseThrow(() -> new AssertionError("no " + kind + " " + name + " in " + this.name));
  }

  /** What kubectl prints for a folder. */
  public static String rendered(Path folder) {
    return RENDERED.computeIfAbsent(folder, Kubectl::render);
  }

  /** The documents of a YAML stream; a key that stands twice is refused. */
  public static List<Manifest> parse(String yaml) {
    try (var documents = YAML.readerFor(JsonNode.class).<JsonNode>readValues(yaml)) {
      return documents.readAll().stream().map(Manifest::new).toList();
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private static YAMLMapper mapper() {
    LoaderOptions strict = new LoaderOptions();
    strict.setAllowDuplicateKeys(false);
    return new YAMLMapper(YAMLFactory.builder().loaderOptions(strict).build());
  }

  @Override
  public String toString() {
    return name;
  }
}
