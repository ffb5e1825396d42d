package dev.toque.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import picocli.CommandLine;

/** What became of a command. */
record Ran(int code, String out, String err) {

  static final String TOKEN = "token-of-the-operator";

  /** Runs it in this process, against a portal, with the token from a file. */
  static Ran against(String url, String... arguments) {
    try {
      Path token = Files.writeString(Files.createTempFile("admin", ".token"), TOKEN + "\n");
      token.toFile().deleteOnExit();
      List<String> all = new ArrayList<>(List.of(arguments));
      all.addAll(List.of("--url", url, "--token-file", token.toString()));
      return of(all.toArray(String[]::new));
    } catch (IOException failure) {
      throw new IllegalStateException(failure);
    }
  }

  static Ran of(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLine line = Main.commandLine();
    line.setOut(new PrintWriter(out, true));
    line.setErr(new PrintWriter(err, true));
    int code = line.execute(arguments);
    return new Ran(code, out.toString(), err.toString());
  }
}
