package dev.toque.push.challenge;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.kit.store.Columns;
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
import io.vertx.sqlclient.Row;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One request for confirmation; a read-only view of its row (docs/adr/0002). */
public final class Challenge {

  /**
   * What a statement gives of a row, by SELECT or RETURNING. <em>state_now</em> is by the
   * database's clock, as a conditional update would judge it at this moment; the row knows it as
   * last written.
   */
  static final String COLUMNS =
      """
      id, account_id, act, nonce, display, transfer, key_id, number_hash, scan_hash, created_at,
      expires_at, decided_at, device_id, statement, gate, decision,
      CASE WHEN state = 'PENDING' AND expires_at <= clock_timestamp() THEN 'EXPIRED'
           WHEN state = 'APPROVED' AND pick_up_until <= clock_timestamp() THEN 'EXPIRED'
           ELSE state END AS state_now
      """;

  private final UUID id;
  private final UUID accountId;
  private final Act act;
  private final String nonce;
  private final String display;
  private final Transfer transfer;
  private final String keyId;
  private final String numberHash;
  private final String scanHash;
  private final ChallengeState state;
  private final Instant createdAt;
  private final Instant expiresAt;
  private final Instant decidedAt;
  private final String deviceId;
  private final String statement;
  private final String gate;
  private final Decision decision;

  private Challenge(Row row) {
    id = row.getUUID("id");
    accountId = row.getUUID("account_id");
    act = Columns.constant(row, "act", Act.class);
    nonce = row.getString("nonce");
    display = row.getString("display");
    transfer = Columns.constant(row, "transfer", Transfer.class);
    keyId = row.getString("key_id");
    numberHash = row.getString("number_hash");
    scanHash = row.getString("scan_hash");
    state = Columns.constant(row, "state_now", ChallengeState.class);
    createdAt = Columns.instant(row, "created_at");
    expiresAt = Columns.instant(row, "expires_at");
    decidedAt = Columns.instant(row, "decided_at");
    deviceId = row.getString("device_id");
    statement = row.getString("statement");
    gate = row.getString("gate");
    decision = Columns.constant(row, "decision", Decision.class);
  }

  /** Of a row with {@link #COLUMNS}. */
  static Challenge from(Row row) {
    return new Challenge(row);
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
