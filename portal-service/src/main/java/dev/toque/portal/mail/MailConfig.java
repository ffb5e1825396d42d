package dev.toque.portal.mail;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** How letters are sent. The SMTP server itself is configured as {@code quarkus.mailer.*}. */
@ConfigMapping(prefix = "toque.mail")
public interface MailConfig {

  /** Where letters go. */
  enum Way {
    /** Nowhere: what needs a letter is not offered. */
    NONE,
    SMTP,
    /** Into files of a folder, to try things out. */
    FOLDER
  }

  /** Where letters go: none, smtp or folder. */
  @WithDefault("none")
  Way way();

  /** Of the way {@code folder}; each letter becomes a file that its owner alone can read. */
  Optional<Path> folder();

  /** After that the SMTP server is as good as away. */
  @WithDefault("10s")
  Duration patience();
}
