package dev.toque.protocol.wire.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.ChallengeState;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * {@code ChallengeState} of internal-api.md.
 *
 * @param seen whether a phone has fetched it
 * @param deliveries of its notification, while nobody has answered; a phone that none was sent to
 *     is not among them
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record ChallengeStateView(
    UUID challengeId,
    UUID accountId,
    Act act,
    ChallengeState state,
    Instant createdAt,
    Instant expiresAt,
    Optional<Instant> decidedAt,
    boolean seen,
    List<Delivery> deliveries,
    Optional<StoredAnswer> answer) {
  public ChallengeStateView {
    // a replica of the version before does not tell them
    deliveries = deliveries == null ? List.of() : List.copyOf(deliveries);
  }
}
