package dev.toque.portal.mail;

import io.quarkus.mailer.Mail;
import io.quarkus.mailer.reactive.ReactiveMailer;
import io.smallrye.mutiny.Uni;
import java.time.Duration;

/** Hands letters to the SMTP server of {@code quarkus.mailer.*}. */
final class SmtpTransport implements Transport {

  private final ReactiveMailer mailer;
  private final Duration patience;

  SmtpTransport(ReactiveMailer mailer, Duration patience) {
    this.mailer = mailer;
    this.patience = patience;
  }

  @Override
  public Uni<Void> send(Letter letter) {
    Mail mail =
        Mail.withText(letter.to(), letter.subject(), letter.text())
            // no holiday notes in answer (RFC 3834)
            .addHeader("Auto-Submitted", "auto-generated");
    return mailer.send(mail).ifNoItem().after(patience).fail();
  }
}
