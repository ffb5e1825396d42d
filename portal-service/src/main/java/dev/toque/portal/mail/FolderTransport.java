package dev.toque.portal.mail;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.UUID;

/** Puts each letter into a file of its own, named by the time. */
final class FolderTransport implements Transport {

  private static final DateTimeFormatter NAME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH-mm-ss.SSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private static final String TEXT =
      """
      To: %s
      Subject: %s
      Date: %s
      MIME-Version: 1.0
      Content-Type: text/plain; charset=UTF-8
      Content-Transfer-Encoding: 8bit

      %s""";

  private final Path folder;
  private final Clock clock;

  FolderTransport(Path folder, Clock clock) {
    this.folder = folder;
    this.clock = clock;
  }

  @Override
  public Uni<Void> send(Letter letter) {
    return Uni.createFrom()
        .item(() -> write(letter))
        .runSubscriptionOn(Infrastructure.getDefaultWorkerPool())
        .replaceWithVoid();
  }

  /** It appears under its name only when it is whole. */
  private Path write(Letter letter) {
    String name = NAME.format(clock.instant()) + "-" + UUID.randomUUID().toString().substring(0, 8);
    try {
      Files.createDirectories(folder);
      Path part =
          Files.createTempFile(
              folder,
              ".",
              ".part",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.writeString(part, TEXT.formatted(letter.to(), letter.subject(), date(), letter.text()));
      return Files.move(part, folder.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private String date() {
    return DateTimeFormatter.RFC_1123_DATE_TIME.format(clock.instant().atOffset(ZoneOffset.UTC));
  }
}
