package dev.toque.containers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * A base made of this machine's own C library, for where no registry can be reached: a Java runtime
 * needs nothing else. Whoever uses it looks after that library's updates by building again.
 */
final class MachineBase {

  private static final List<String> LIBRARIES =
      List.of("bin/java", "lib/server/libjvm.so", "lib/libnio.so");

  private MachineBase() {}

  /** Files of the loader and the libraries that the runtime asks for, by their place. */
  static Set<Path> files(JavaRuntime runtime) throws IOException {
    Set<Path> files = new TreeSet<>();
    for (String library : LIBRARIES) {
      String file = runtime.folder().resolve(library).toString();
      for (String line : Programs.run(runtime.folder(), List.of("ldd", file)).split("\n")) {
        String path = line.replaceAll("(?:.*=>)?\\s*(/\\S+)?.*", "$1");
        if (!path.isEmpty() && !path.startsWith(runtime.folder().toString())) {
          files.add(Path.of(path));
        }
      }
    }
    // asked for at run time: names of hosts, users and services
    for (String late : List.of("libnss_dns.so.2", "libnss_files.so.2", "libresolv.so.2")) {
      files.stream()
          .filter(file -> file.endsWith("libc.so.6"))
          .map(file -> file.resolveSibling(late))
          .filter(Files::exists)
          .findFirst()
          .ifPresent(files::add);
    }
    return files;
  }
}
