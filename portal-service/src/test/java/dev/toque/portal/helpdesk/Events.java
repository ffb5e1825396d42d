package dev.toque.portal.helpdesk;

import dev.toque.protocol.challenge.ChallengeState;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The words of events that the services write into their trails, read from their sources. */
final class Events {

  /** First arguments of audit events, and the word that a method called {@code event} gives. */
  private static final Pattern WORD =
      Pattern.compile(
          "(?:AuditEvent\\(|byBrowser\\([^\"]*|event\\(|record\\([^\"]*|tell\\(deed, |append\\()\\s*\"([a-z-]+)\"");

  private Events() {}

  static Set<String> all() {
    Set<String> words = new TreeSet<>();
    for (String service : new String[] {"portal", "activation", "push"}) {
      read(Path.of("../%s-service/src/main/java".formatted(service)), words);
    }
    Arrays.stream(ChallengeState.values())
        .filter(state -> state != ChallengeState.PENDING)
        .forEach(state -> words.add("challenge-" + state.wire()));
    return words;
  }

  private static void read(Path tree, Set<String> words) {
    try (Stream<Path> files = Files.walk(tree)) {
      for (Path file : files.filter(one -> one.toString().endsWith(".java")).toList()) {
        WORD.matcher(Files.readString(file)).results().forEach(match -> words.add(match.group(1)));
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
