package dev.toque.push.challenge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.ChallengeState;
import dev.toque.protocol.challenge.Decision;
import dev.toque.protocol.challenge.Transfer;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.push.ChallengeStateView;
import dev.toque.protocol.wire.push.Delivery;
import dev.toque.protocol.wire.push.StoredAnswer;
import dev.toque.protocol.wire.signin.ChallengeView;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.Formula;
import org.hibernate.annotations.Immutable;

/** One request for confirmation; a read-only view of its row (docs/adr/0002). */
@Entity
@Immutable
@Table(name = "challenge")
public class Challenge {

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Enumerated(EnumType.STRING)
  @Column(name = "act", columnDefinition = "text")
  private Act act;

  @Column(name = "nonce")
  private String nonce;

  @Column(name = "display")
  private String display;

  @Enumerated(EnumType.STRING)
  @Column(name = "transfer", columnDefinition = "text")
  private Transfer transfer;

  @Column(name = "key_id")
  private String keyId;

  @Column(name = "number_hash")
  private String numberHash;

  @Column(name = "scan_hash")
  private String scanHash;

  /** As last written; {@link #state} also knows the time. */
  @Enumerated(EnumType.STRING)
  @Column(name = "state", columnDefinition = "text")
  private ChallengeState storedState;

  /** By the database's clock, as a conditional update would judge it at this moment. */
  @Enumerated(EnumType.STRING)
  @Formula(
      """
      CASE WHEN state = 'PENDING' AND expires_at <= clock_timestamp() THEN 'EXPIRED'
           WHEN state = 'APPROVED' AND pick_up_until <= clock_timestamp() THEN 'EXPIRED'
           ELSE state END""")
  private ChallengeState state;

  @Column(name = "created_at")
  private Instant createdAt;

  @Column(name = "expires_at")
  private Instant expiresAt;

  @Column(name = "decided_at")
  private Instant decidedAt;

  @Column(name = "device_id")
  private String deviceId;

  @Column(name = "statement")
  private String statement;

  @Column(name = "gate")
  private String gate;

  @Enumerated(EnumType.STRING)
  @Column(name = "decision", columnDefinition = "text")
  private Decision decision;

  protected Challenge() {
    // for Hibernate
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public Act act() {
    return act;
  }

  public String nonce() {
    return nonce;
  }

  /** The exact text that phones show and hash. */
  public String display() {
    return display;
  }

  public Transfer transfer() {
    return transfer;
  }

  public ChallengeState state() {
    return state;
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant expiresAt() {
    return expiresAt;
  }

  public boolean pending() {
    return state == ChallengeState.PENDING;
  }

  /** The refusal of whoever comes too late; says where the challenge stands. */
  public ProblemException notPending() {
    return ProblemException.of(ProblemCode.NOT_PENDING).with("state", state.wire());
  }

  /** Whether this phone has decided this already, so that it only repeats itself. */
  public boolean answered(String byDevice, Decision same) {
    return byDevice.equals(deviceId) && same == decision;
  }

  Optional<Instant> decidedAt() {
    return Optional.ofNullable(decidedAt);
  }

  Optional<String> keyId() {
    return Optional.ofNullable(keyId);
  }

  Optional<String> numberHash() {
    return Optional.ofNullable(numberHash);
  }

  Optional<String> scanHash() {
    return Optional.ofNullable(scanHash);
  }

  boolean answered() {
    return decision != null;
  }

  /** As its phone sees it. */
  ChallengeView view() {
    return new ChallengeView(id, state, createdAt, expiresAt, nonce, display, transfer);
  }

  /**
   * As the portal sees it.
   *
   * @param fetched whether a phone has looked at it
   * @param deliveries how far its notification has come
   */
  ChallengeStateView stateView(boolean fetched, List<Delivery> deliveries) {
    return new ChallengeStateView(
        id,
        accountId,
        act,
        state,
        createdAt,
        expiresAt,
        decidedAt(),
        fetched || answered(),
        deliveries,
        answer());
  }

  private Optional<StoredAnswer> answer() {
    return Optional.ofNullable(decision)
        .map(known -> new StoredAnswer(deviceId, statement, gateJson(), known));
  }

  private Optional<JsonNode> gateJson() {
    return Optional.ofNullable(gate)
        .map(text -> StrictJson.readTree(text.getBytes(StandardCharsets.UTF_8)));
  }
}
