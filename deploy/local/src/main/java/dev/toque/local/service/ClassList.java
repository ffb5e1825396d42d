package dev.toque.local.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The classes that a JVM has loaded, a line each, and which of them an archive can hold. */
record ClassList(Path file) {

  /** A class, or what was made for its lambdas. */
  private static final Pattern LINE = Pattern.compile("(?:@lambda-proxy )?(\\S+).*");

  /** Of a jar that has other classes for later versions of Java. */
  private static final Pattern VERSIONED = Pattern.compile("META-INF/versions/\\d+/(.+)\\.class");

  /**
   * Their jar is signed, so no archive holds them; JDK 17 falls over their lambdas when it writes
   * one (JDK-8274944).
   */
  private static final String SIGNED = "com/amazon/corretto/";

  /**
   * Takes out what would make a JVM fall: classes of signed jars, and versioned ones, which JDK 17
   * does not find again when an agent or its flight recorder asks for them.
   *
   * @param libraries a folder of jars
   */
  void keepWhatAnArchiveHolds(Path libraries) throws IOException {
    Set<String> versioned = versioned(libraries);
    List<String> kept;
    try (Stream<String> lines = Files.lines(file)) {
      kept = lines.filter(line -> isHeld(line, versioned)).toList();
    }
    Files.write(file, kept);
  }

  private static boolean isHeld(String line, Set<String> versioned) {
    Matcher matcher = LINE.matcher(line);
    return !matcher.matches()
        || !matcher.group(1).startsWith(SIGNED) && !versioned.contains(matcher.group(1));
  }

  private static Set<String> versioned(Path libraries) throws IOException {
    Set<String> names = new HashSet<>();
    try (Stream<Path> files = Files.walk(libraries)) {
      for (Path jar : files.filter(file -> file.toString().endsWith(".jar")).toList()) {
        try (JarFile opened = new JarFile(jar.toFile())) {
          opened.stream()
              .map(entry -> VERSIONED.matcher(entry.getName()))
              .filter(Matcher::matches)
              .forEach(entry -> names.add(entry.group(1)));
        }
      }
    }
    return names;
  }
}
