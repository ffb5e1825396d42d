package dev.toque.activation.offline;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.audit.AuditLog;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.secret.OfflineSecrets;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.ocra.Ocra;
import dev.toque.protocol.wire.activation.OfflineVerification;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Compares responses with those of an account's phones, and writes down what came of it. */
@Singleton
class Responses {

  private final OfflineSecrets secrets;
  private final AuditLog audit;

  Responses(OfflineSecrets secrets, AuditLog audit) {
    this.secrets = secrets;
    this.audit = audit;
  }

  /** The active phone that gives this response. All are computed, whichever it is. */
  Optional<Enrolment> matching(List<Enrolment> phones, OfflineVerification asked) {
    return phones.stream()
        .filter(phone -> phone.is(EnrolmentState.ACTIVE))
        .filter(phone -> gives(phone, asked))
        .toList()
        .stream()
        .findFirst();
  }

  Uni<Void> record(Enrolment phone) {
    return audit.append(phone.event("offline-response-right", Actor.BROWSER, ""));
  }

  Uni<Void> recordWrong(UUID accountId) {
    return audit.append("offline-response-wrong", accountId, Actor.BROWSER);
  }

  private boolean gives(Enrolment phone, OfflineVerification asked) {
    return phone
        .offlineSecret()
        .map(encrypted -> secrets.open(phone.id(), encrypted))
        .map(secret -> Ocra.response(secret, asked.question()))
        .filter(response -> MessageDigest.isEqual(ascii(response), ascii(asked.response())))
        .isPresent();
  }

  private static byte[] ascii(String digits) {
    return digits.getBytes(StandardCharsets.US_ASCII);
  }
}
