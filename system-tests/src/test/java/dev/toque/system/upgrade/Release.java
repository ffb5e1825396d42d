package dev.toque.system.upgrade;

import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * A version as it was at some commit, built into a folder of its own.
 *
 * @param project the folder
 */
record Release(Path project) {

  private static final List<String> SERVICES = List.of("activation", "push", "portal");
  private static final String BUILT = "built";

  /** Takes it from this project's history and builds it, unless that was done before. */
  static Release of(String commit) throws IOException, InterruptedException {
    Path project = Toque.projectRoot().resolve("system-tests/target/release/" + commit);
    Release release = new Release(project);
    if (!Files.exists(project)) {
      Files.createDirectories(project);
      release.run("git -C '" + Toque.projectRoot() + "' archive " + commit + " | tar -x");
      release.run(
          "./mvnw -q -B -DskipTests -Dspotless.skip"
              + " -pl deploy/local,activation-service,push-service,portal-service -am package");
      for (String service : SERVICES) {
        Path app = app(project, service);
        Files.move(app, app.resolveSibling(BUILT));
      }
    }
    for (String service : SERVICES) {
      release.pointAt(service, Path.of(BUILT));
    }
    return release;
  }

  /** From now on whoever is started anew runs the present version; who runs goes on as it is. */
  void replace() throws IOException {
    for (String service : SERVICES) {
      pointAt(service, app(Toque.projectRoot(), service));
    }
  }

  private void pointAt(String service, Path files) throws IOException {
    Path app = app(project, service);
    Files.deleteIfExists(app);
    Files.createSymbolicLink(app, files);
  }

  private static Path app(Path project, String service) {
    return project.resolve(service + "-service/target/quarkus-app");
  }

  private void run(String command) throws IOException, InterruptedException {
    int exit =
        new ProcessBuilder("sh", "-c", command)
            .directory(project.toFile())
            .inheritIO()
            .start()
            .waitFor();
    if (exit != 0) {
      throw new IllegalStateException(command + " ended with " + exit);
    }
  }
}
