package dev.toque.containers;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Writes the images of the services to files.
 *
 * <p>{@code --base} is an image of a registry, {@code tar:FILE}, or {@code machine}; {@code --jdk}
 * a JDK 25, else {@code JAVA_25_HOME}, else the one of this process; {@code --version} the images'
 * tag; {@code --out} the folder.
 */
public final class Main {

  /** Its C library is all that a linked runtime needs. */
  private static final String USUAL_BASE = "gcr.io/distroless/base-debian12:nonroot";

  private final Path root;
  private final Map<String, String> options;

  private Main(Path root, Map<String, String> options) {
    this.root = root;
    this.options = options;
  }

  /** Run in the root of the tree, by {@code deploy/containers/build}. */
  public static void main(String[] arguments) throws Exception {
    try {
      new Main(Path.of("").toAbsolutePath(), options(arguments)).run();
    } catch (IllegalArgumentException refusal) {
      System.err.println("containers: " + refusal.getMessage());
      System.exit(1);
    }
  }

  private void run() throws Exception {
    Path work = root.resolve("deploy/containers/target");
    Path out = root.resolve(options.getOrDefault("out", "deploy/containers/target/images"));
    String version = options.getOrDefault("version", "local");
    JavaRuntime runtime = JavaRuntime.link(jdk(), work.resolve("runtime"));
    for (String name : Layout.SERVICES) {
      Path built = root.resolve(name + "-service/target/quarkus-app");
      Path stage = work.resolve("stage").resolve(name);
      StagedService service =
          StagedService.stage(name, built, stage)
              .withCache(runtime, TrialSettings.of(name, work.resolve("trial")));
      ServiceImage image =
          new ServiceImage(service, runtime, options.getOrDefault("base", USUAL_BASE), version);
      Path tarball = out.resolve(name + "-service.tar");
      image.write(tarball, work.resolve("layers"));
      System.out.printf("%s  %,d KiB  %s%n", image.name(), Files.size(tarball) / 1024, tarball);
    }
  }

  private Path jdk() {
    return Path.of(
        Stream.of(options.get("jdk"), System.getenv("JAVA_25_HOME"))
            .flatMap(jdk -> Optional.ofNullable(jdk).stream())
            .findFirst()
            .orElse(System.getProperty("java.home")));
  }

  private static Map<String, String> options(String[] arguments) {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < arguments.length; i += 2) {
      String name = arguments[i].replaceFirst("^--", "");
      if (!List.of("base", "jdk", "version", "out").contains(name) || i + 1 == arguments.length) {
        throw new IllegalArgumentException(
            "options are --base, --jdk, --version and --out, each with a value");
      }
      options.put(name, arguments[i + 1]);
    }
    return options;
  }
}
