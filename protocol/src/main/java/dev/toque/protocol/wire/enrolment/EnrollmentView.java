package dev.toque.protocol.wire.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.enrolment.RejectReason;
import dev.toque.protocol.wire.Account;
import dev.toque.protocol.wire.PhoneDescription;
import dev.toque.protocol.wire.Portal;
import java.util.Optional;
import java.util.UUID;

/** Answer of {@code GET /enrollments/me}. */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record EnrollmentView(
    UUID enrollmentId,
    EnrolmentState status,
    Optional<RejectReason> reason,
    Account account,
    Portal portal,
    PhoneDescription device,
    int triesLeft) {}
