package dev.toque.push.target;

import dev.toque.kit.store.Statements;
import dev.toque.kit.store.Transactions;
import dev.toque.protocol.json.StrictJson;
import dev.toque.push.device.Phone;
import dev.toque.push.store.OwnContext;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Keeps and finds push targets, in {@code push_target}. */
@Singleton
public class PushTargets {

  private static final String KEEP =
      """
      INSERT INTO push_target (device_id, account_id, transport, address)
      VALUES (:device, :account, :transport, :address)
      ON CONFLICT (device_id) DO UPDATE SET
        account_id = :account, transport = :transport, address = :address,
        registered_at = clock_timestamp()
      """;

  private static final String FORGET = "DELETE FROM push_target WHERE device_id = :device";

  private static final String FORGET_ALL = "DELETE FROM push_target WHERE device_id IN (:devices)";

  private static final String GONE =
      "DELETE FROM push_target WHERE device_id = :device AND registered_at = :registered";

  private static final String OF_ACCOUNT =
      """
      SELECT device_id, account_id, transport, address, registered_at FROM push_target
      WHERE account_id = :account AND transport = :transport
      """;

  private static final String TEST =
      """
      UPDATE push_target SET tested_at = clock_timestamp()
      WHERE device_id = :device
        AND (tested_at IS NULL OR tested_at < clock_timestamp() - :pause * INTERVAL '1 second')
      """;

  private static final String TRANSPORT =
      "SELECT transport FROM push_target WHERE device_id = :device";

  private final Transactions transactions;
  private final OwnContext ownContext;

  PushTargets(Transactions transactions, OwnContext ownContext) {
    this.transactions = transactions;
    this.ownContext = ownContext;
  }

  /** Registers it in the place of the phone's last one. */
  Uni<Void> keep(Phone phone, String transport, String address) {
    Map<String, ?> row =
        Map.of(
            "device",
            phone.deviceId(),
            "account",
            phone.accountId(),
            "transport",
            transport,
            "address",
            address);
    return transactions.write(() -> Statements.update(KEEP, row)).replaceWithVoid();
  }

  /** Deletes the phone's target, if it has one. */
  Uni<Void> forget(String deviceId) {
    return transactions
        .write(() -> Statements.update(FORGET, Map.of("device", deviceId)))
        .replaceWithVoid();
  }

  /** The same of several phones. */
  Uni<Void> forgetAll(List<String> deviceIds) {
    return deviceIds.isEmpty()
        ? Uni.createFrom().voidItem()
        : transactions
            .write(() -> Statements.update(FORGET_ALL, Map.of("devices", deviceIds)))
            .replaceWithVoid();
  }

  /**
   * Deletes a target that its provider calls gone, unless the phone has renewed it since. Others
   * may be told so at the same time.
   */
  public Uni<Void> gone(PushTarget target) {
    Map<String, ?> row = Map.of("device", target.deviceId(), "registered", target.registeredAt());
    return ownContext
        .call(() -> transactions.write(() -> Statements.update(GONE, row)))
        .replaceWithVoid();
  }

  /** The targets of an account's phones that go by this transport. */
  public Uni<List<PushTarget>> of(UUID accountId, String transport) {
    Map<String, ?> which = Map.of("account", accountId, "transport", transport);
    return transactions
        .read(() -> Statements.rows(OF_ACCOUNT, Object[].class, which))
        .map(rows -> rows.stream().map(PushTargets::target).toList());
  }

  /** By which transport a phone is reached; empty when it has no target. */
  Uni<Optional<String>> transport(String deviceId) {
    return transactions
        .read(() -> Statements.rows(TRANSPORT, String.class, Map.of("device", deviceId)))
        .map(rows -> rows.stream().findFirst());
  }

  /**
   * Counts a test notification.
   *
   * @param pause least seconds between two
   * @return false when the last one was too short a while ago, or the target is gone
   */
  Uni<Boolean> takeTestTurn(String deviceId, int pause) {
    Map<String, ?> which = Map.of("device", deviceId, "pause", (double) pause);
    return transactions.write(() -> Statements.changed(TEST, which));
  }

  private static PushTarget target(Object[] row) {
    return new PushTarget(
        (String) row[0],
        (UUID) row[1],
        (String) row[2],
        StrictJson.readTree(((String) row[3]).getBytes(StandardCharsets.UTF_8)),
        ((OffsetDateTime) row[4]).toInstant());
  }
}
