package dev.toque.cli;

import dev.toque.cli.api.Failure;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** What {@code ./toque} runs. */
public final class Main {

  private Main() {}

  /** Does what the arguments say, and ends the process. */
  public static void main(String... arguments) {
    CommandLine line = commandLine();
    line.setOut(new PrintWriter(System.out, true, StandardCharsets.UTF_8));
    line.setErr(new PrintWriter(System.err, true, StandardCharsets.UTF_8));
    System.exit(line.execute(arguments));
  }

  static CommandLine commandLine() {
    return new CommandLine(new ToqueCommand())
        .setExecutionExceptionHandler(
            (failure, line, parsed) -> {
              if (failure instanceof Failure told) {
                line.getErr().println("toque: " + told.getMessage());
                return told.exitCode();
              }
              throw failure;
            });
  }
}
