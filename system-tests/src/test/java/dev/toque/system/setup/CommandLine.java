package dev.toque.system.setup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The operator at a terminal: the real {@code ./toque}. */
public record CommandLine(String url, String token) {

  /** Against this installation, with its token. */
  public static CommandLine of(Toque toque) {
    return new CommandLine(toque.url(), Toque.ADMIN_TOKEN);
  }

  /** The same with another token. */
  public CommandLine withToken(String other) {
    return new CommandLine(url, other);
  }

  /** What became of a command. */
  public record Ended(int code, String out, String err) {}

  /** Runs a command to its end. */
  public Ended run(String... arguments) {
    List<String> command = new ArrayList<>();
    command.add(Toque.projectRoot().resolve("toque").toString());
    command.addAll(List.of(arguments));
    try {
      Path out = Files.createTempFile("toque", ".out");
      Path err = Files.createTempFile("toque", ".err");
      ProcessBuilder builder = new ProcessBuilder(command);
      builder.environment().put("TOQUE_PUBLIC_URL", url);
      builder.environment().put("TOQUE_ADMIN_TOKEN", token);
      int code = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start().waitFor();
      return new Ended(code, taken(out), taken(err));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(interrupted);
    }
  }

  private static String taken(Path file) throws IOException {
    String text = Files.readString(file);
    Files.delete(file);
    return text;
  }
}
