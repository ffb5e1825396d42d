package dev.toque.cli.imports;

import dev.toque.cli.api.Failure;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

/** A file on its way; the portal takes it as fast as it writes accounts. */
final class CountedFile {

  private final Path file;
  private final long size;
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong lines = new AtomicLong();

  /**
   * @throws Failure when it cannot be read
   */
  CountedFile(Path file) {
    try {
      this.file = file;
      this.size = Files.size(file);
      if (!Files.isReadable(file) || Files.isDirectory(file)) {
        throw new Failure(Failure.USAGE, file + " cannot be read.");
      }
    } catch (IOException missing) {
      throw new Failure(Failure.USAGE, file + " cannot be read: there is no such file.");
    }
  }

  /** In bytes. */
  long size() {
    return size;
  }

  /** In bytes, so far. */
  long sent() {
    return sent.get();
  }

  /** Line breaks so far. */
  long lines() {
    return lines.get();
  }

  BodyPublisher body() {
    return BodyPublishers.ofInputStream(this::open);
  }

  private InputStream open() {
    try {
      return new FilterInputStream(Files.newInputStream(file)) {
        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
          int read = super.read(bytes, from, length);
          for (int i = from; i < from + read; i++) {
            if (bytes[i] == '\n') {
              lines.incrementAndGet();
            }
          }
          sent.addAndGet(Math.max(0, read));
          return read;
        }
      };
    } catch (IOException failure) {
      throw new Failure(Failure.USAGE, file + " cannot be read: " + failure.getMessage());
    }
  }
}
