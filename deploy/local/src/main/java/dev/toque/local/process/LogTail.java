package dev.toque.local.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The last lines of a log, without the frames of stack traces, which would crowd out the reason.
 */
final class LogTail {

  private static final int LINES = 12;
  private static final Pattern FRAME = Pattern.compile("\\s+(at |\\.\\.\\. \\d+ more)");

  private LogTail() {}

  static String of(Path log) {
    try {
      List<String> lines;
      try (Stream<String> all = Files.lines(log, StandardCharsets.UTF_8)) {
        lines = all.filter(line -> !FRAME.matcher(line).lookingAt()).toList();
      }
      return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES), lines.size()));
    } catch (IOException | UncheckedIOException unreadable) {
      return "(" + log + " cannot be read)";
    }
  }
}
