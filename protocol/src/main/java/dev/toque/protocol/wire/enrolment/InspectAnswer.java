package dev.toque.protocol.wire.enrolment;

import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.gate.GateMethod;
import dev.toque.protocol.wire.Account;
import dev.toque.protocol.wire.Portal;
import dev.toque.protocol.wire.RequestedFrom;
import java.time.Instant;
import java.util.List;

/** What a phone shows before it makes keys. Answer of {@code POST /inspect}. */
public record InspectAnswer(
    Portal portal,
    Account account,
    Purpose purpose,
    RequestedFrom requestedFrom,
    Instant expiresAt,
    List<GateMethod> gates,
    String confirmation) {}
