package dev.toque.activation.enrolment;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.audit.AuditEvent;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.enrolment.Platform;
import dev.toque.protocol.enrolment.RejectReason;
import dev.toque.protocol.gate.GateKey;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.Account;
import dev.toque.protocol.wire.PhoneDescription;
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

/** An account and a phone tied together; a read-only view of its row (docs/adr/0002). */
@Entity
@Immutable
@Table(name = "enrolment")
public class Enrolment {

  @Id private UUID id;

  @Column(name = "account_id")
  private UUID accountId;

  @Column(name = "account_name")
  private String accountName;

  @Column(name = "account_hint")
  private String accountHint;

  @Column(name = "activation_id")
  private UUID activationId;

  @Column(name = "code_hash")
  private String codeHash;

  @Column(name = "device_id")
  private String deviceId;

  @Enumerated(EnumType.STRING)
  @Column(name = "purpose", columnDefinition = "text")
  private Purpose purpose;

  @Column(name = "code_expires_at")
  private Instant codeExpiresAt;

  @Column(name = "redeemed_at")
  private Instant redeemedAt;

  @Column(name = "public_key")
  private String publicKey;

  @Column(name = "device_name")
  private String deviceName;

  @Enumerated(EnumType.STRING)
  @Column(name = "platform", columnDefinition = "text")
  private Platform platform;

  @Column(name = "model")
  private String model;

  @Enumerated(EnumType.STRING)
  @Column(name = "state", columnDefinition = "text")
  private EnrolmentState state;

  @Enumerated(EnumType.STRING)
  @Column(name = "reason", columnDefinition = "text")
  private RejectReason reason;

  @Column(name = "activated_at")
  private Instant activatedAt;

  @Column(name = "ended_at")
  private Instant endedAt;

  @Column(name = "last_used_at")
  private Instant lastUsedAt;

  @Column(name = "first_of_account")
  private boolean firstOfAccount;

  @Column(name = "confirm_until")
  private Instant confirmUntil;

  @Column(name = "confirm_tries")
  private int confirmTries;

  @Column(name = "confirm_kid")
  private String confirmKid;

  @Column(name = "gate")
  private String gate;

  @Column(name = "previous_gate")
  private String previousGate;

  @Column(name = "gate_run")
  private int gateRun;

  @Column(name = "gate_failures")
  private Long[] gateFailures;

  @Column(name = "number_run")
  private int numberRun;

  @Column(name = "offline_secret")
  private String offlineSecret;

  /** By the database's clock, as the conditional update will judge it. */
  @Formula("coalesce(state = 'PENDING' and confirm_until <= clock_timestamp(), false)")
  private boolean overdue;

  /** Whether the code that it came from would still be live, by the database's clock. */
  @Formula("(code_expires_at > clock_timestamp())")
  private boolean withinCodeLife;

  protected Enrolment() {
    // for Hibernate
  }

  public UUID id() {
    return id;
  }

  public UUID accountId() {
    return accountId;
  }

  public Account account() {
    return new Account(accountName, accountHint);
  }

  public UUID activationId() {
    return activationId;
  }

  /** Under what its code was stored in Redis. */
  public String codeHash() {
    return codeHash;
  }

  public String deviceId() {
    return deviceId;
  }

  public Purpose purpose() {
    return purpose;
  }

  public Instant codeExpiresAt() {
    return codeExpiresAt;
  }

  /** When the phone claimed the code. */
  public Instant redeemedAt() {
    return redeemedAt;
  }

  public DeviceKey deviceKey() {
    return DeviceKey.fromJwk(publicKey);
  }

  public PhoneDescription phone() {
    return new PhoneDescription(deviceName, platform, Optional.ofNullable(model));
  }

  public EnrolmentState state() {
    return state;
  }

  public boolean is(EnrolmentState other) {
    return state == other;
  }

  /**
   * The phone may act: its enrolment is active.
   *
   * @throws ProblemException {@code locked}, else {@code not-enrolled}
   */
  public void requireActive() {
    switch (state) {
      case ACTIVE -> {
        // it may
      }
      case LOCKED -> throw ProblemException.of(ProblemCode.LOCKED);
      case PENDING, REJECTED, REMOVED -> throw ProblemException.of(ProblemCode.NOT_ENROLLED);
    }
  }

  /** Why it was rejected; empty in any other state. */
  public Optional<RejectReason> reason() {
    return Optional.ofNullable(reason);
  }

  public Optional<Instant> activatedAt() {
    return Optional.ofNullable(activatedAt);
  }

  public Optional<Instant> endedAt() {
    return Optional.ofNullable(endedAt);
  }

  public Optional<Instant> lastUsedAt() {
    return Optional.ofNullable(lastUsedAt);
  }

  /** Whether it was the account's first active phone. */
  public boolean isFirstOfAccount() {
    return firstOfAccount;
  }

  /** Until when its number may be typed; empty where no confirmation was asked for. */
  public Optional<Instant> confirmUntil() {
    return Optional.ofNullable(confirmUntil);
  }

  /** How many wrong numbers are left. */
  public int confirmTries() {
    return confirmTries;
  }

  /** Which code key derived its number. */
  public String confirmKid() {
    return confirmKid;
  }

  public GateKey gate() {
    return gateKey(gate);
  }

  /** The gate key as it stands in the row. */
  public String gateText() {
    return gate;
  }

  /** The gate key before the last change. */
  public Optional<GateKey> previousGate() {
    return Optional.ofNullable(previousGate).map(Enrolment::gateKey);
  }

  /** Failures of the gate in a row. */
  public int gateRun() {
    return gateRun;
  }

  /** Times of failures of the gate, in microseconds since 1970; may hold some that are too old. */
  public List<Long> gateFailures() {
    return List.of(gateFailures);
  }

  /** Wrong numbers behind a right gate, in a row. */
  public int numberRun() {
    return numberRun;
  }

  /** The encrypted offline secret; empty once the enrolment has ended. */
  public Optional<String> offlineSecret() {
    return Optional.ofNullable(offlineSecret);
  }

  /** Whether its time to be confirmed is over, though nobody has rejected it yet. */
  public boolean isOverdue() {
    return overdue;
  }

  /** Whether its code would still be live, had it not been used. */
  public boolean isWithinCodeLife() {
    return withinCodeLife;
  }

  /** What the audit trail says of something that happened to it. */
  public AuditEvent event(String event, Actor actor, String detail) {
    return new AuditEvent(event, accountId, id, activationId, deviceId, actor, detail);
  }

  private static GateKey gateKey(String json) {
    return GateKey.fromJson(StrictJson.readTree(json.getBytes(StandardCharsets.UTF_8)));
  }
}
