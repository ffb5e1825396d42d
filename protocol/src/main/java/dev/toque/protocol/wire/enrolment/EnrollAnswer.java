package dev.toque.protocol.wire.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.wire.Account;
import dev.toque.protocol.wire.Portal;
import java.util.Optional;
import java.util.UUID;

/** Answer of {@code POST /enrollments}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EnrollAnswer(
    UUID enrollmentId,
    String deviceId,
    EnrolmentState status,
    Optional<Confirmation> confirmation,
    Account account,
    Portal portal,
    Optional<Offline> offline) {}
