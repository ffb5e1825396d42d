package dev.toque.portal.mail;

import dev.toque.kit.store.CallerContext;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.quarkus.runtime.Startup;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Optional;

/** Sends letters the way that the operator chose. */
@Startup
@Singleton
public class PostOffice {

  private final Optional<Transport> transport;

  PostOffice(MailConfig config, ReactiveMailer mailer, Clock clock) {
    this.transport =
        switch (config.way()) {
          case NONE -> Optional.empty();
          case SMTP -> Optional.of(new SmtpTransport(mailer, config.patience()));
          case FOLDER -> Optional.of(new FolderTransport(folder(config), clock));
        };
  }

  /** Whether letters can be sent at all, so that pages may offer what needs one. */
  public boolean open() {
    return transport.isPresent();
  }

  /** Sends it; fails when it could not be sent now. */
  public Uni<Void> send(Letter letter) {
    return transport
        .map(way -> way.send(letter).emitOn(CallerContext.executor()))
        .orElseGet(() -> Uni.createFrom().failure(ProblemException.of(ProblemCode.UNAVAILABLE)));
  }

  private static java.nio.file.Path folder(MailConfig config) {
    return config
        .folder()
        .orElseThrow(
            () -> new IllegalStateException("toque.mail.way=folder needs toque.mail.folder"));
  }
}
