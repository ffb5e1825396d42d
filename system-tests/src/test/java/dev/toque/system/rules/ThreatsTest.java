package dev.toque.system.rules;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** {@code docs/threats.md} names tests that exist. */
class ThreatsTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern NAMED = Pattern.compile("`(\\w+Test)(?:#(\\w+))?`");
  private static final Pattern ROW = Pattern.compile("(?m)^\\| (?!threat|--)(.*) \\|$");

  @Test
  void everyTestThatIsNamedExists() throws IOException {
    List<Path> sources = sources();
    List<String> missing = new ArrayList<>();
    Matcher named = NAMED.matcher(threats());
    while (named.find()) {
      String type = named.group(1);
      String method = named.group(2);
      boolean there =
          sources.stream()
              .filter(source -> source.endsWith(type + ".java"))
              .anyMatch(source -> method == null || read(source).contains(" " + method + "("));
      if (!there) {
        missing.add(named.group());
      }
    }

    assertEquals(List.of(), missing);
  }

  @Test
  void everyThreatHasATest() throws IOException {
    List<String> rows =
        ROW.matcher(threats()).results().map(row -> row.group(1)).collect(Collectors.toList());
    assertTrue(rows.size() > 40, "rows: " + rows.size());

    rows.removeIf(row -> NAMED.matcher(row).find());

    assertEquals(List.of(), rows);
  }

  private static String threats() throws IOException {
    return Files.readString(ROOT.resolve(Path.of("docs", "threats.md")));
  }

  private static List<Path> sources() {
    return Stream.of(ROOT, ROOT.resolve("deploy"))
        .flatMap(folder -> list(folder, 1))
        .map(module -> module.resolve(Path.of("src", "test", "java")))
        .filter(Files::isDirectory)
        .flatMap(folder -> list(folder, Integer.MAX_VALUE))
        .toList();
  }

  private static Stream<Path> list(Path folder, int depth) {
    try (Stream<Path> files = Files.walk(folder, depth)) {
      return files.toList().stream();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path source) {
    try {
      return Files.readString(source);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
