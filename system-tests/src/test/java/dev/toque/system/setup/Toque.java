package dev.toque.system.setup;

import dev.toque.local.process.Ports;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A running Toque: the real {@code ./start} with a home and a port of its own. */
public final class Toque implements AutoCloseable {

  /** The operator's token of every test installation. */
  public static final String ADMIN_TOKEN = "test-admin-token-0123456789abcdef";

  private static final Duration LONGEST_START = Duration.ofMinutes(4);
  private static final Duration LONGEST_END = Duration.ofSeconds(15);

  private final Path project;
  private final Path home;
  private final int port;
  private final Map<String, String> environment;
  private final Queue<String> output = new ConcurrentLinkedQueue<>();
  private Process process;

  private Toque(Path project, Path home, int port, Map<String, String> environment) {
    this.project = project;
    this.home = home;
    this.port = port;
    this.environment = environment;
  }

  /** Starts Toque in a new home and waits until it says that it is ready. */
  public static Toque start(Map<String, String> environment) {
    return start(projectRoot(), environment);
  }

  /** Starts the one that another folder holds, such as an older version. */
  public static Toque start(Path project, Map<String, String> environment) {
    try {
      Toque toque = new Toque(project, newHome(), Ports.free(), environment);
      toque.startOrEnd();
      return toque;
    } catch (IOException failure) {
      throw new IllegalStateException("Toque did not start", failure);
    }
  }

  /** Whoever gets no Toque can end none. */
  private void startOrEnd() {
    try {
      startAgain();
    } catch (IllegalStateException failure) {
      close();
      throw failure;
    }
  }

  /** Starts Toque as {@code ./start} does by default. */
  public static Toque start() {
    return start(Map.of());
  }

  /** Starts it on the same home and port, after it ended or was killed. */
  public void startAgain() {
    CompletableFuture<Void> ready = new CompletableFuture<>();
    try {
      process = command().start();
      Thread reader = new Thread(() -> read(process, ready), "toque output");
      reader.setDaemon(true);
      reader.start();
      ready.get(LONGEST_START.toSeconds(), TimeUnit.SECONDS);
    } catch (IOException | ExecutionException | TimeoutException failure) {
      throw new IllegalStateException(
          "Toque did not get ready:\n" + String.join("\n", output), failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** The public origin. */
  public String url() {
    return "http://localhost:" + port;
  }

  /** The folder with data, keys and logs. */
  public Path home() {
    return home;
  }

  /** What {@code ./start} printed. */
  public List<String> output() {
    return List.copyOf(output);
  }

  /** What the launcher started. */
  public List<ProcessHandle> children() {
    return process.descendants().toList();
  }

  /** The launcher and everything that it started. */
  public List<ProcessHandle> processes() {
    List<ProcessHandle> all = new ArrayList<>(children());
    all.add(process.toHandle());
    return all;
  }

  /** Ends everything at once, as a power cut would. */
  public void killEverything() {
    List<ProcessHandle> all = processes();
    all.forEach(ProcessHandle::destroyForcibly);
    all.forEach(handle -> handle.onExit().join());
  }

  /** Ends the launcher at once and leaves its children to themselves. */
  public void killLauncher() {
    process.destroyForcibly().onExit().join();
  }

  /**
   * Asks {@code ./start} to end, by SIGTERM.
   *
   * @return its exit code
   */
  public int terminate() {
    process.destroy();
    return exitCode();
  }

  /**
   * The same by SIGINT, as Ctrl-C does.
   *
   * @return its exit code
   */
  public int interrupt() {
    try {
      new ProcessBuilder("kill", "-INT", String.valueOf(process.pid())).start().waitFor();
      return exitCode();
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  /** Tries to start a second one with the settings of this one, but for these. */
  public Refused anotherStart(Map<String, String> but) {
    ProcessBuilder command = command();
    command.environment().putAll(but);
    try {
      Process second = command.start();
      String said = new String(second.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      return new Refused(second.waitFor(), said);
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private int exitCode() {
    try {
      if (!process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS)) {
        throw new IllegalStateException("Toque did not end:\n" + String.join("\n", output));
      }
      return process.exitValue();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  @Override
  public void close() {
    if (process != null && process.isAlive()) {
      List<ProcessHandle> all = processes();
      process.destroy();
      try {
        process.waitFor(LONGEST_END.toSeconds(), TimeUnit.SECONDS);
      } catch (InterruptedException interrupted) {
        Thread.currentThread().interrupt();
      }
      all.forEach(ProcessHandle::destroyForcibly);
    }
  }

  private ProcessBuilder command() {
    ProcessBuilder builder = new ProcessBuilder(project.resolve("start").toString());
    builder.directory(project.toFile()).redirectErrorStream(true);
    Map<String, String> settings = new HashMap<>(environment);
    Optional.ofNullable(System.getProperty("toque.jvm"))
        .ifPresent(options -> settings.put("TOQUE_JVM_OPTIONS", options));
    settings.put("TOQUE_HOME", home.toString());
    settings.put("TOQUE_PORT", String.valueOf(port));
    settings.put("TOQUE_ADMIN_TOKEN", ADMIN_TOKEN);
    builder.environment().putAll(settings);
    return builder;
  }

  private void read(Process running, CompletableFuture<Void> ready) {
    try (BufferedReader lines =
        new BufferedReader(
            new InputStreamReader(running.getInputStream(), StandardCharsets.UTF_8))) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        output.add(line);
        if (line.equals("Toque is ready at " + url())) {
          ready.complete(null);
        }
      }
    } catch (IOException ended) {
      output.add("(output ended: " + ended.getMessage() + ")");
    }
    ready.completeExceptionally(new IllegalStateException("./start ended early"));
  }

  /** The folder of this project. */
  public static Path projectRoot() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve("mvnw"))) {
      folder = folder.getParent();
    }
    return folder;
  }

  /** Below {@code target}, so that logs can be read afterwards. */
  private static Path newHome() throws IOException {
    Path homes = Files.createDirectories(projectRoot().resolve("system-tests/target/homes"));
    return Files.createTempDirectory(homes, "toque");
  }
}
