package dev.toque.containers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Both ways to build an image make the same one. */
class DockerfileTest {

  private static String dockerfile;

  @BeforeAll
  static void read() throws IOException {
    dockerfile = Files.readString(Path.of("Dockerfile")).replaceAll("\\s*\\\\\n\\s*", " ");
  }

  @Test
  void itRunsTheSameCommand() {
    String command =
        Layout.COMMAND.stream()
            .map(argument -> "\"" + argument + "\"")
            .collect(Collectors.joining(", ", "ENTRYPOINT [", "]"));
    assertEquals(command, line("ENTRYPOINT"));
  }

  @Test
  void itRunsAsTheSameNobodyInTheSameFolder() {
    assertEquals("USER " + Layout.USER, line("USER"));
    assertEquals("WORKDIR " + Layout.SERVICE, line("WORKDIR"));
  }

  @Test
  void itLinksTheSameModules() {
    assertTrue(line("RUN jlink").contains(" --add-modules " + Layout.MODULES + " "));
  }

  @Test
  void itOpensTheSamePorts() {
    String ports =
        Layout.MANAGEMENT_PORTS.values().stream()
            .sorted()
            .map(String::valueOf)
            .collect(Collectors.joining(" ", "EXPOSE " + Layout.HTTPS_PORT + " ", ""));
    assertEquals(ports, line("EXPOSE"));
  }

  @Test
  void itsFilesHaveTheSameTime() {
    assertTrue(dockerfile.contains("touch -d " + Layout.TIME + " "));
  }

  @Test
  void librariesAreALayerOfTheirOwn() {
    assertTrue(
        dockerfile.indexOf("COPY --from=build /libraries ")
            < dockerfile.indexOf("COPY --from=build /opt/toque "));
  }

  /** The last line that begins so. */
  private static String line(String beginning) {
    return dockerfile
        .lines()
        .filter(line -> line.startsWith(beginning))
        .reduce((first, last) -> last)
        .orElseThrow();
  }
}
