package dev.toque.portal.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.awaitility.Awaitility;

/** The letters that one address got. */
public record Mailbox(String address) {

  static final Path FOLDER = Path.of("target", "mail").toAbsolutePath();

  private static final Pattern LINK = Pattern.compile("(https?://\\S+)#([0-9A-Z]{16})");

  /** The letters so far, in order; each as a whole file. */
  public List<String> letters() {
    if (!Files.isDirectory(FOLDER)) {
      return List.of();
    }
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .filter(file -> file.toString().endsWith(".eml"))
          .sorted()
          .map(Mailbox::read)
          .filter(text -> text.startsWith("To: " + address + "\n"))
          .toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Waits until there are so many; gives the last. */
  public String await(int howMany) {
    return Mailbox.await(this, howMany).get(howMany - 1);
  }

  /** The code of the link in a letter. */
  public static String code(String letter) {
    Matcher matcher = LINK.matcher(letter);
    if (!matcher.find()) {
      throw new AssertionError("no link in " + letter);
    }
    return matcher.group(2);
  }

  private static List<String> await(Mailbox mailbox, int howMany) {
    return Awaitility.await().until(mailbox::letters, letters -> letters.size() >= howMany);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
