package dev.toque.system.backup;

import dev.toque.system.bench.measure.PostgresMeter;
import dev.toque.system.setup.Toque;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;

/**
 * A copy of a running PostgreSQL's files, taken as {@code pg_basebackup} and every operator for
 * Kubernetes take it (PostgreSQL's documentation, <em>Making a Base Backup Using the Low Level
 * API</em>); those programs are not among the embedded server's.
 *
 * @param files where it lies
 */
record PhysicalBackup(Path files) {

  /** Of the running server alone, or copied when the rest is. */
  private static final Set<String> NOT_NOW =
      Set.of("pg_wal", "postmaster.pid", "postmaster.opts", "pg_replslot");

  /** Takes it into a new folder, while this happens. */
  static PhysicalBackup take(Toque toque, Path folder, Runnable meanwhile)
      throws IOException, SQLException {
    Path data = toque.home().resolve("postgres");
    try (PostgresMeter postgres = PostgresMeter.of(toque);
        Statement statement = postgres.connection().createStatement()) {
      statement.execute("SELECT pg_backup_start('toque', fast => true)");
      copy(data, folder, NOT_NOW);
      meanwhile.run();
      try (ResultSet end =
          statement.executeQuery(
              "SELECT labelfile FROM pg_backup_stop(wait_for_archive => false)")) {
        end.next();
        Files.writeString(folder.resolve("backup_label"), end.getString(1));
      }
      // what was written meanwhile makes the copy whole
      copy(data.resolve("pg_wal"), folder.resolve("pg_wal"), Set.of());
    }
    Files.createDirectory(folder.resolve("pg_replslot"));
    return new PhysicalBackup(folder);
  }

  /** Puts it in the place of all data of a Toque that does not run; Redis begins empty. */
  void restore(Toque toque) throws IOException {
    Path data = toque.home().resolve("postgres");
    Files.move(data, toque.home().resolve("postgres.lost"));
    Files.move(toque.home().resolve("redis"), toque.home().resolve("redis.lost"));
    copy(files, data, Set.of());
  }

  private static void copy(Path from, Path to, Set<String> but) throws IOException {
    Files.walkFileTree(
        from,
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes)
              throws IOException {
            if (but.contains(folder.getFileName().toString())) {
              return FileVisitResult.SKIP_SUBTREE;
            }
            copyOne(folder);
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFile(Path file, BasicFileAttributes attributes)
              throws IOException {
            if (!but.contains(file.getFileName().toString())) {
              copyOne(file);
            }
            return FileVisitResult.CONTINUE;
          }

          /** The server may remove a file under our hands; its log says so too. */
          @Override
          public FileVisitResult visitFileFailed(Path file, IOException failure)
              throws IOException {
            if (failure instanceof NoSuchFileException) {
              return FileVisitResult.CONTINUE;
            }
            throw failure;
          }

          private void copyOne(Path one) throws IOException {
            try {
              Files.copy(
                  one,
                  to.resolve(from.relativize(one).toString()),
                  StandardCopyOption.COPY_ATTRIBUTES);
            } catch (NoSuchFileException removed) {
              // as above
            }
          }
        });
  }
}
