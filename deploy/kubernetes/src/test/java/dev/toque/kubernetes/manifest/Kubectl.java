package dev.toque.kubernetes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * The kubectl of this machine, or the one that {@code ./test} brought. Nothing here talks to a
 * cluster.
 */
public final class Kubectl {

  private static final String ABSENT =
      "These checks need kubectl 1.27 or newer, on the PATH or where the variable KUBECTL says; %s."
          + " ./test brings one where npm exists.";

  private static final int MAJOR = 1;
  private static final int OLDEST_MINOR = 27;
  private static final long PATIENCE_SECONDS = 60;
  private static final List<String> FAULTS = new ArrayList<>();
  private static final Optional<Kubectl> FOUND = find();

  private final String program;

  private Kubectl(String program) {
    this.program = program;
  }

  /** What {@code kubectl kustomize} prints for this folder. */
  public static String render(Path folder) {
    return FOUND
        .orElseThrow(() -> new AssertionError(ABSENT.formatted(String.join(", ", FAULTS))))
        .run("kustomize", folder.toString());
  }

  private static Optional<Kubectl> find() {
    for (String candidate : candidates()) {
      Kubectl kubectl = new Kubectl(candidate);
      Optional<String> fault = kubectl.fault();
      if (fault.isEmpty()) {
        return Optional.of(kubectl);
      }
      FAULTS.add(fault.get());
    }
    return Optional.empty();
  }

  private static List<String> candidates() {
    List<String> candidates = new ArrayList<>();
    Optional.ofNullable(System.getenv("KUBECTL")).ifPresent(candidates::add);
    candidates.add("kubectl");
    candidates.add(Path.of("target", "tools", "kubectl").toAbsolutePath().toString());
    return candidates;
  }

  private Optional<String> fault() {
    try {
      JsonNode version =
          new ObjectMapper()
              .readTree(run("version", "--client", "--output=json"))
              .path("clientVersion");
      int minor = Integer.parseInt(version.path("minor").asText().replaceAll("\\D", ""));
      boolean good = version.path("major").asInt() == MAJOR && minor >= OLDEST_MINOR;
      return good
          ? Optional.empty()
          : Optional.of(program + " is " + version.path("gitVersion").asText());
    } catch (IOException
        | UncheckedIOException
        | IllegalStateException
        | NumberFormatException absent) {
      return Optional.of("there is no " + program);
    }
  }

  private String run(String... arguments) {
    List<String> command = new ArrayList<>(List.of(program));
    command.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile("kubectl", ".out");
      Path err = Files.createTempFile("kubectl", ".err");
      Process process =
          new ProcessBuilder(command)
              .redirectOutput(out.toFile())
              .redirectError(err.toFile())
              .start();
      boolean ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
      String printed = Files.readString(out);
      String complaint = Files.readString(err);
      Files.delete(out);
      Files.delete(err);
      if (!ended || process.exitValue() != 0) {
        process.destroyForcibly();
        throw new IllegalStateException(String.join(" ", command) + ": " + complaint);
      }
      return printed;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }
}
