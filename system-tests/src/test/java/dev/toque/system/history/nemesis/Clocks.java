package dev.toque.system.history.nemesis;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The wall clocks of the first replica of each service, by libfaketime: it is told of a shift by a
 * file of each, which it reads once a second. Time that only goes forward ({@code nanoTime}, waits)
 * is left as it is.
 */
public final class Clocks {

  private static final List<String> SERVICES = List.of("activation", "push", "portal");
  private static final Path LIBRARIES = Path.of("/usr/lib");

  private final Path folder;
  private final Optional<Path> library;

  private Clocks(Path folder, Optional<Path> library) {
    this.folder = folder;
    this.library = library;
  }

  /** Finds the library, if this machine has it. */
  public static Clocks in(Path folder) {
    Clocks clocks = new Clocks(folder, library());
    SERVICES.forEach(service -> clocks.shift(service, 0));
    return clocks;
  }

  /** Whether clocks can be shifted here. */
  public boolean canShift() {
    return library.isPresent();
  }

  /** What a launcher must be told. */
  public Map<String, String> settings() {
    Map<String, String> settings = new HashMap<>();
    library.ifPresent(
        file ->
            SERVICES.forEach(
                service -> {
                  String only = "TOQUE_ONLY_" + service.toUpperCase(Locale.ROOT) + "_1_";
                  settings.put(only + "LD_PRELOAD", file.toString());
                  settings.put(only + "FAKETIME_TIMESTAMP_FILE", file(service).toString());
                  settings.put(only + "FAKETIME_CACHE_DURATION", "1");
                  // a JVM waits by the clock that only goes forward
                  settings.put(only + "FAKETIME_DONT_FAKE_MONOTONIC", "1");
                  settings.put(only + "DONT_FAKE_MONOTONIC", "1");
                  // its remedy for older C libraries makes every timed wait end at once
                  settings.put(only + "FAKETIME_FORCE_MONOTONIC_FIX", "0");
                  // else the times of files do not fit to what the JVM has noted of its classes
                  settings.put(only + "NO_FAKE_STAT", "1");
                }));
    return settings;
  }

  /** Sets a service's clock ahead, or back; 0 sets it right. */
  void shift(String service, int seconds) {
    try {
      Path draft = folder.resolve(service + ".new");
      Files.writeString(draft, "%+d%n".formatted(seconds));
      Files.move(draft, file(service), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private Path file(String service) {
    return folder.resolve(service + ".clock");
  }

  private static Optional<Path> library() {
    if (!Files.isDirectory(LIBRARIES)) {
      return Optional.empty();
    }
    try (Stream<Path> folders = Files.list(LIBRARIES)) {
      return folders
          .map(folder -> folder.resolve("faketime/libfaketimeMT.so.1"))
          .filter(Files::exists)
          .findFirst();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
