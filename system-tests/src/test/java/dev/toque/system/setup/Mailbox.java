package dev.toque.system.setup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The letters that one address got, from the folder that {@code ./start} puts them into. */
public record Mailbox(Toque toque, String address) {

  private static final Pattern LINK = Pattern.compile("https?://\\S+#\\S+");

  /** News are asked for every few seconds, once they have settled. */
  private static final Duration DELIVERY = Duration.ofSeconds(30);

  /** Waits for the letter that says this. */
  public String await(String words) {
    return Awaitility.await(words)
        .atMost(DELIVERY)
        .until(() -> letters(words), found -> !found.isEmpty())
        .get(0);
  }

  /** The link in a letter, with the secret behind its {@code #}. */
  public static String link(String letter) {
    Matcher link = LINK.matcher(letter);
    if (!link.find()) {
      throw new AssertionError("no link in " + letter);
    }
    return link.group();
  }

  private List<String> letters(String words) {
    Path folder = toque.home().resolve("mail");
    if (!Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .map(Mailbox::read)
          .filter(letter -> letter.startsWith("To: " + address + "\n") && letter.contains(words))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
