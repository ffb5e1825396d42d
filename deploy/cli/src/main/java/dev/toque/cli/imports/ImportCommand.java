package dev.toque.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.cli.api.Api;
import dev.toque.cli.api.Desk;
import dev.toque.cli.api.Failure;
import dev.toque.cli.api.Json;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Imports a CSV file. */
@Command(
    name = "import",
    description = {
      "Makes and changes accounts by a CSV file in UTF-8. Its first line names the columns:",
      "username, displayName, email, locale, enabled, roles, passwordHash, password.",
      "The same file may be sent again; what is done already stays as it is."
    })
public final class ImportCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Parameters(paramLabel = "FILE")
  private Path file;

  @Option(
      names = "--refused",
      paramLabel = "FILE",
      description = "Where to write the refused lines with their reasons; FILE.refused.csv.")
  private Optional<Path> refused;

  @Override
  public Integer call() {
    Desk desk = (Desk) spec.root().userObject();
    CountedFile sending = new CountedFile(file);
    Api api = desk.api();
    // whether we may, before a long file is on its way
    api.get("/accounts?query=");
    try (RefusedLines lines = new RefusedLines(refused.orElseGet(this::besideTheFile))) {
      return tell(desk, send(desk, api, sending, lines), lines);
    }
  }

  private JsonNode send(Desk desk, Api api, CountedFile sending, RefusedLines lines) {
    boolean watched = System.console() != null && !desk.json();
    try (ProgressBar bar = new ProgressBar(sending, desk.err())) {
      if (watched) {
        bar.show();
      }
      return receive(
          api.stream("/accounts/import", "text/csv; charset=utf-8", sending.body()), lines, bar);
    } catch (UncheckedIOException broken) {
      throw new Failure(
          Failure.AWAY, "The connection broke. Send the file again: what is done stays.");
    }
  }

  private static JsonNode receive(Stream<String> answer, RefusedLines lines, ProgressBar bar) {
    JsonNode last = Json.object();
    try (answer) {
      for (Iterator<String> each = answer.iterator(); each.hasNext(); ) {
        last = Json.read(each.next());
        if (last.has("reason")) {
          lines.add(last);
        }
        if (last.has("lines")) {
          bar.done(last.path("lines").asLong());
        }
      }
    }
    return last;
  }

  private static int tell(Desk desk, JsonNode last, RefusedLines lines) {
    boolean whole = last.has("created");
    JsonNode counts = whole ? last : last.path("soFar");
    desk.show(last, () -> text(counts));
    if (lines.count() > 0) {
      desk.err().printf("Refused lines with their reasons: %s%n", lines.file());
    }
    if (!whole) {
      throw new Failure(
          Failure.AWAY,
          "The import stopped after %d lines (%s). Send the file again: what is done stays.%nReference: %s"
              .formatted(
                  last.path("lines").asInt(),
                  last.path("stopped").asText("the connection broke"),
                  last.path("ref").asText("none")));
    }
    return counts.path("refused").asInt() > 0 ? Failure.PARTLY : 0;
  }

  private static String text(JsonNode counts) {
    return "%d lines: %d created, %d updated, %d unchanged, %d refused; %d invited, %d without password and letter"
        .formatted(
            counts.path("lines").asInt(),
            counts.path("created").asInt(),
            counts.path("updated").asInt(),
            counts.path("unchanged").asInt(),
            counts.path("refused").asInt(),
            counts.path("invited").asInt(),
            counts.path("uninvited").asInt());
  }

  private Path besideTheFile() {
    return file.resolveSibling(file.getFileName() + ".refused.csv");
  }
}
