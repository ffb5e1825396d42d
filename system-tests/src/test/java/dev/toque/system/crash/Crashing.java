package dev.toque.system.crash;

import dev.toque.system.setup.Patient;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.jboss.byteman.agent.Main;

/** A Toque whose services stop requests at the points that are armed, until they are killed. */
record Crashing(Toque toque) implements AutoCloseable {

  private static final List<String> SERVICES = List.of("activation-1", "push-1", "portal-1");
  private static final Duration LONGEST_WAY = Duration.ofSeconds(30);

  static Crashing start() {
    Toque toque =
        Toque.start(
            Patient.and(
                Map.of(
                    "TOQUE_LOGIN_PER_ADDRESS", "1000",
                    // a stopped transaction keeps its connection
                    "QUARKUS_DATASOURCE_REACTIVE_MAX_SIZE", "40",
                    // all stop before all are killed and repeat: on a slow machine that takes long
                    "TOQUE_ACTIVATION_CODE_LIFE", "600s",
                    "TOQUE_PUSH_CHALLENGE_LIFE", "900s",
                    "JAVA_TOOL_OPTIONS", "-javaagent:%s=script:%s".formatted(agent(), rules()))));
    return new Crashing(toque);
  }

  /** From now on, the first request that comes there goes no further. */
  void arm(CrashPoint point) {
    try {
      Files.createFile(Files.createDirectories(file(point).getParent()).resolve(point.name()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits until a request has come there. */
  void awaitStopped(CrashPoint point) {
    Awaitility.await("somebody at " + point).atMost(LONGEST_WAY).until(() -> !isArmed(point));
  }

  /** Whether nobody has come there yet. */
  boolean isArmed(CrashPoint point) {
    return Files.exists(file(point));
  }

  /** All services at once, by {@code kill -9}; the launcher starts them anew. */
  void kill() {
    SERVICES.stream().map(this::process).forEach(service -> service.destroyForcibly());
  }

  @Override
  public void close() {
    toque.close();
  }

  private ProcessHandle process(String service) {
    try {
      String pid = Files.readString(toque.home().resolve("run/" + service + ".pid"));
      return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path file(CrashPoint point) {
    return toque.home().resolve("crash").resolve(point.name());
  }

  private static Path agent() {
    try {
      return Path.of(Main.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    } catch (URISyntaxException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private static Path rules() {
    String all =
        Arrays.stream(CrashPoint.values()).map(CrashPoint::rule).collect(Collectors.joining());
    try {
      return Files.writeString(Files.createTempFile("crash", ".btm"), all);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
