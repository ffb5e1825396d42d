package dev.toque.local.home;

import dev.toque.local.terminal.CannotStart;
import dev.toque.local.terminal.Console;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Data, keys, logs and process ids of one installation. */
public final class Home {

  private final Path root;

  /** Held until this process ends, so that two launchers never share the data. */
  private final FileLock lock;

  private Home(Path root, FileLock lock) {
    this.root = root;
    this.lock = lock;
  }

  /** Opens the folder, making it at first use. */
  public static Home open(Path folder) {
    try {
      Path root = PrivateFiles.createFolder(folder).toRealPath();
      FileChannel file =
          FileChannel.open(
              root.resolve("launcher.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
      FileLock lock = tryLock(file);
      if (lock == null) {
        throw new CannotStart(
            root
                + " is in use by another ./start. End that one, or set TOQUE_HOME and TOQUE_PORT to run a second.");
      }
      return new Home(root, lock);
    } catch (IOException failure) {
      throw new CannotStart(folder + " cannot be used: " + failure.getMessage(), failure);
    }
  }

  /** The folder itself. */
  public Path root() {
    return root;
  }

  /** A file of this installation. */
  public Path file(String name) {
    return root.resolve(name);
  }

  /** A folder of this installation, made when absent. */
  public Path folder(String name) {
    try {
      return Files.createDirectories(root.resolve(name));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The log of a child. */
  public Path log(String name) {
    return folder("logs").resolve(name + ".log");
  }

  /** What a secret file holds; made by {@code fresh} at first use, readable by us alone. */
  public String secret(String name, Supplier<String> fresh) {
    Path file = file(name);
    try {
      if (!Files.exists(file)) {
        PrivateFiles.write(file, fresh.get());
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Notes a child, so that the next launcher can end it should this one be killed. */
  public void noteChild(String name, ProcessHandle child) {
    try {
      Files.writeString(folder("run").resolve(name + ".pid"), String.valueOf(child.pid()));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Ends what a killed launcher left running on these data. */
  public void endLeftovers(Console console) {
    try (Stream<Path> files = Files.list(folder("run"))) {
      List<Leftover> leftovers = files.flatMap(file -> Leftover.of(file, root).stream()).toList();
      if (!leftovers.isEmpty()) {
        console.step("Ending what an earlier ./start left running");
        // all at once: a server waits for its clients to leave
        leftovers.forEach(Leftover::askToEnd);
        leftovers.forEach(Leftover::awaitEnd);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Ends the process that this file names, when it belongs to this home. */
  public void endLeftover(Path pidFile) {
    Leftover.of(pidFile, root)
        .ifPresent(
            leftover -> {
              leftover.askToEnd();
              leftover.awaitEnd();
            });
  }

  private static FileLock tryLock(FileChannel file) throws IOException {
    try {
      return file.tryLock();
    } catch (OverlappingFileLockException ours) {
      return null;
    }
  }

  @Override
  public String toString() {
    return "Home[" + root + ", locked " + lock.isValid() + "]";
  }
}
