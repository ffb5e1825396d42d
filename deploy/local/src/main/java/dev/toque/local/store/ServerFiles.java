package dev.toque.local.store;

import dev.toque.local.home.Folders;
import dev.toque.local.installation.Installation;
import dev.toque.local.terminal.CannotStart;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import redis.embedded.core.ExecutableProvider;
import redis.embedded.model.OsArchitecture;

/**
 * Unpacks the programs of Redis and PostgreSQL from the libraries that carry them, once for all
 * homes, whole or not at all.
 */
public final class ServerFiles {

  /** Exactly one of them is on the class path, chosen by the build for this machine. */
  private static final List<String> POSTGRES_ARCHIVES =
      List.of(
          "postgres-linux-x86_64.txz",
          "postgres-linux-arm_64.txz",
          "postgres-darwin-x86_64.txz",
          "postgres-darwin-arm_64.txz");

  private ServerFiles() {}

  /** The Redis program. */
  public static Path redis() {
    String name =
        Optional.ofNullable(
                ExecutableProvider.newProvidedVersionsMap()
                    .get(OsArchitecture.detectOSandArchitecture()))
            .map(resource -> resource.replace("/", ""))
            .orElseThrow(() -> missing("Redis", "TOQUE_REDIS_URL"));
    Path folder = unpacked(name, ServerFiles::copyProgram);
    return folder.resolve(name);
  }

  /** The folder with PostgreSQL's {@code bin}, {@code lib} and {@code share}. */
  static Path postgres() {
    return unpacked(postgresName(), ServerFiles::untar);
  }

  /** PostgreSQL as it is packed; whoever reads it closes it. */
  public static InputStream packedPostgres() {
    return ServerFiles.class.getResourceAsStream("/" + postgresName());
  }

  private static String postgresName() {
    return POSTGRES_ARCHIVES.stream()
        .filter(name -> ServerFiles.class.getResource("/" + name) != null)
        .findFirst()
        .orElseThrow(() -> missing("PostgreSQL", "TOQUE_POSTGRES_URL"));
  }

  private static CannotStart missing(String server, String variable) {
    return new CannotStart(
        "There is no %s for this kind of machine. Set %s to one of yours."
            .formatted(server, variable));
  }

  private static Path unpacked(String resource, Unpacking unpacking) {
    Path folder = Installation.servers().resolve(resource + ".d");
    if (Files.isDirectory(folder)) {
      return folder;
    }
    try (InputStream packed = ServerFiles.class.getResourceAsStream("/" + resource)) {
      Files.createDirectories(folder.getParent());
      Path draft = Files.createTempDirectory(folder.getParent(), "unpacking");
      unpacking.unpack(resource, new BufferedInputStream(packed), draft);
      publish(draft, folder);
      return folder;
    } catch (IOException failure) {
      throw new CannotStart(resource + " cannot be unpacked: " + failure.getMessage(), failure);
    }
  }

  /** Another launcher may have been faster; its files are the same. */
  private static void publish(Path draft, Path folder) throws IOException {
    try {
      Files.move(draft, folder, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      if (!Files.isDirectory(folder)) {
        throw failure;
      }
      Folders.delete(draft);
    }
  }

  private static void copyProgram(String name, InputStream packed, Path draft) throws IOException {
    Path program = draft.resolve(name);
    Files.copy(packed, program);
    makeRunnable(program);
  }

  private static void untar(String name, InputStream packed, Path draft) throws IOException {
    try (TarArchiveInputStream archive =
        new TarArchiveInputStream(new XZCompressorInputStream(packed))) {
      for (TarArchiveEntry entry = archive.getNextEntry();
          entry != null;
          entry = archive.getNextEntry()) {
        Path target = draft.resolve(entry.getName()).normalize();
        if (!target.startsWith(draft)) {
          throw new IOException("an entry leads out of the archive: " + entry.getName());
        }
        unpackEntry(archive, entry, target);
      }
    }
  }

  private static void unpackEntry(TarArchiveInputStream archive, TarArchiveEntry entry, Path target)
      throws IOException {
    if (entry.isDirectory()) {
      Files.createDirectories(target);
      return;
    }
    Files.createDirectories(target.getParent());
    if (entry.isSymbolicLink()) {
      Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
    } else {
      Files.copy(archive, target);
      if ((entry.getMode() & 0100) != 0) {
        makeRunnable(target);
      }
    }
  }

  private static void makeRunnable(Path program) throws IOException {
    if (!program.toFile().setExecutable(true)) {
      throw new IOException(program + " cannot be made executable");
    }
  }

  private interface Unpacking {
    void unpack(String name, InputStream packed, Path draft) throws IOException;
  }
}
