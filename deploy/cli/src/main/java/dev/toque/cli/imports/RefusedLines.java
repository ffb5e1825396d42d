package dev.toque.cli.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.cli.api.Failure;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A CSV file of the lines that were refused: number, user name, column and reason. It repeats
 * nothing else of the lines, which may hold passwords. There is none where none was refused.
 */
final class RefusedLines implements AutoCloseable {

  private final Path file;
  private Optional<BufferedWriter> writer = Optional.empty();
  private int count;

  RefusedLines(Path file) {
    this.file = file;
  }

  Path file() {
    return file;
  }

  int count() {
    return count;
  }

  void add(JsonNode refused) {
    try {
      if (writer.isEmpty()) {
        writer = Optional.of(Files.newBufferedWriter(file));
        writer.get().write("line,username,field,reason\n");
      }
      writer
          .get()
          .write(
              "%d,%s,%s,%s%n"
                  .formatted(
                      refused.path("line").asInt(),
                      cell(refused.path("username").asText()),
                      cell(refused.path("field").asText()),
                      cell(refused.path("reason").asText())));
      count++;
    } catch (IOException failure) {
      throw cannotWrite(failure);
    }
  }

  /** Quoted, and no formula for whoever opens it in a spreadsheet. */
  private static String cell(String text) {
    String safe = text.matches("(?s)[=+@\\t\\r-].*") ? "'" + text : text;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }

  private Failure cannotWrite(IOException failure) {
    return new Failure(
        Failure.USAGE,
        file + " cannot be written: " + failure.getMessage() + "\nThe import itself went on.");
  }

  @Override
  public void close() {
    try {
      if (writer.isPresent()) {
        writer.get().close();
      }
    } catch (IOException failure) {
      throw cannotWrite(failure);
    }
  }
}
