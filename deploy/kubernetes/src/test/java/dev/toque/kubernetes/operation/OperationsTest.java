package dev.toque.kubernetes.operation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.toque.kubernetes.manifest.Manifest;
import dev.toque.kubernetes.manifest.Overlay;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each command of the page, as far as it can be judged without a cluster. */
class OperationsTest {

  private static final Path TREE = Overlay.ROOT.resolve("../..").normalize();
  private static final Pattern BLOCK = Pattern.compile("```sh\n(.*?)```", Pattern.DOTALL);
  private static final Pattern OBJECT =
      Pattern.compile("\\b(deployment|statefulset|job|cluster)/([a-z-]+)");
  private static final Set<String> PROGRAMS = Set.of("kubectl", "kind", "java", "curl");

  /** What the shell itself does. */
  private static final Set<String> SHELL = Set.of("export", "source");

  private static final Map<String, String> KINDS =
      Map.of(
          "deployment", "Deployment",
          "statefulset", "StatefulSet",
          "job", "Job",
          "cluster", "Cluster");

  static Stream<String> commands() throws IOException {
    List<String> commands = new ArrayList<>();
    Matcher blocks = BLOCK.matcher(Files.readString(TREE.resolve("docs/operations.md")));
    while (blocks.find()) {
      blocks.group(1).lines().forEach(commands::add);
    }
    return commands.stream();
  }

  @Test
  void thePageLeadsThroughEveryStepInOrder() throws IOException {
    List<String> steps =
        commands().filter(line -> line.contains("apply -k ")).map(OperationsTest::folder).toList();
    assertEquals(
        List.of(
            "deploy/kubernetes/overlays/local/foundation",
            "deploy/kubernetes/overlays/local/migrations",
            "deploy/kubernetes/overlays/local/services",
            "deploy/kubernetes/overlays/production/migrations",
            "deploy/kubernetes/overlays/production/services"),
        steps);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyCommandIsOfAProgramThatThePageNames(String command) {
    String program = command.split(" ")[0];
    assertTrue(
        PROGRAMS.contains(program)
            || SHELL.contains(program)
            || Files.isExecutable(TREE.resolve(program)),
        program);
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyFolderThatIsAppliedRenders(String command) {
    if (command.contains("apply -k ")) {
      assertFalse(Overlay.parse(Overlay.rendered(TREE.resolve(folder(command)))).isEmpty());
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyFileOfTheTreeIsThereOrIsMadeByACommandBefore(String command) {
    Matcher paths = Pattern.compile("(?<=^|\\s)deploy/[\\w./-]+").matcher(command);
    while (paths.find()) {
      String path = paths.group();
      boolean built = path.contains("/target/");
      assertTrue(built || Files.exists(TREE.resolve(path)), path);
      if (path.endsWith(".tar")) {
        String service = path.replaceAll(".*/(\\w+)-service\\.tar", "$1");
        assertTrue(Files.isDirectory(TREE.resolve(service + "-service")), path);
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyObjectOfOursIsMadeByAnOverlay(String command) {
    Matcher objects = OBJECT.matcher(command);
    while (command.startsWith("kubectl -n toque ") && objects.find()) {
      new Overlay("local").the(KINDS.get(objects.group(1)), objects.group(2));
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyLabelThatSelectsJobsIsTheirs(String command) {
    Matcher label = Pattern.compile("job -l (\\S+?)=(\\S+)").matcher(command);
    if (label.find()) {
      for (Manifest job : new Overlay("local").of("Job")) {
        assertEquals(label.group(2), job.at("/metadata/labels").path(label.group(1)).asText());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("commands")
  void everyClassOfOursThatIsRunExists(String command) throws ClassNotFoundException {
    Matcher main = Pattern.compile("java -cp \\S+ (\\S+)").matcher(command);
    if (main.find()) {
      Class.forName(main.group(1));
    }
  }

  @Test
  void theAccountIsMadeAtTheAddressThatTheOverlayServes() throws IOException {
    String curl = commands().filter(line -> line.startsWith("curl ")).findFirst().orElseThrow();
    String origin =
        new Overlay("local")
            .the("ConfigMap", "toque-settings")
            .at("/data")
            .path("TOQUE_PUBLIC_URL")
            .asText();
    assertTrue(curl.contains(" " + origin + "/api/admin/v1/accounts/"));
  }

  private static String folder(String command) {
    return command.replaceAll(".*apply -k (\\S+).*", "$1");
  }
}
