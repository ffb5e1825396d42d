package dev.toque.activation.enrolment;

import dev.toque.activation.audit.Actor;
import dev.toque.activation.audit.AuditEvent;
import dev.toque.kit.store.Columns;
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
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** An account and a phone tied together; a read-only view of its row (docs/adr/0002). */
public final class Enrolment {

  /**
   * What a statement gives of a row, by SELECT or RETURNING. <em>overdue</em> and
   * <em>within_code_life</em> are judged by the database's clock, as a conditional update will.
   */
  public static final String COLUMNS =
      """
      id, account_id, account_name, account_hint, activation_id, code_hash, device_id, purpose,
      code_expires_at, redeemed_at, public_key, device_name, platform, model, state, reason,
      activated_at, ended_at, last_used_at, first_of_account, confirm_until, confirm_tries,
      confirm_kid, gate, previous_gate, gate_run, gate_failures, number_run, offline_secret,
      coalesce(state = 'PENDING' AND confirm_until <= clock_timestamp(), false) AS overdue,
      code_expires_at > clock_timestamp() AS within_code_life
      """;

  private final UUID id;
  private final UUID accountId;
  private final String accountName;
  private final String accountHint;
  private final UUID activationId;
  private final String codeHash;
  private final String deviceId;
  private final Purpose purpose;
  private final Instant codeExpiresAt;
  private final Instant redeemedAt;
  private final String publicKey;
  private final String deviceName;
  private final Platform platform;
  private final String model;
  private final EnrolmentState state;
  private final RejectReason reason;
  private final Instant activatedAt;
  private final Instant endedAt;
  private final Instant lastUsedAt;
  private final boolean firstOfAccount;
  private final Instant confirmUntil;
  private final int confirmTries;
  private final String confirmKid;
  private final String gate;
  private final String previousGate;
  private final int gateRun;
  private final Long[] gateFailures;
  private final int numberRun;
  private final String offlineSecret;
  private final boolean overdue;
  private final boolean withinCodeLife;

  private Enrolment(Row row) {
    id = row.getUUID("id");
    accountId = row.getUUID("account_id");
    accountName = row.getString("account_name");
    accountHint = row.getString("account_hint");
    activationId = row.getUUID("activation_id");
    codeHash = row.getString("code_hash");
    deviceId = row.getString("device_id");
    purpose = Columns.constant(row, "purpose", Purpose.class);
    codeExpiresAt = Columns.instant(row, "code_expires_at");
    redeemedAt = Columns.instant(row, "redeemed_at");
    publicKey = row.getString("public_key");
    deviceName = row.getString("device_name");
    platform = Columns.constant(row, "platform", Platform.class);
    model = row.getString("model");
    state = Columns.constant(row, "state", EnrolmentState.class);
    reason = Columns.constant(row, "reason", RejectReason.class);
    activatedAt = Columns.instant(row, "activated_at");
    endedAt = Columns.instant(row, "ended_at");
    lastUsedAt = Columns.instant(row, "last_used_at");
    firstOfAccount = row.getBoolean("first_of_account");
    confirmUntil = Columns.instant(row, "confirm_until");
    confirmTries = row.getInteger("confirm_tries");
    confirmKid = row.getString("confirm_kid");
    gate = row.getString("gate");
    previousGate = row.getString("previous_gate");
    gateRun = row.getInteger("gate_run");
    gateFailures = row.getArrayOfLongs("gate_failures");
    numberRun = row.getInteger("number_run");
    offlineSecret = row.getString("offline_secret");
    overdue = row.getBoolean("overdue");
    withinCodeLife = row.getBoolean("within_code_life");
  }

  /** Of a row with {@link #COLUMNS}. */
  public static Enrolment from(Row row) {
    return new Enrolment(row);
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
