package dev.toque.activation.code;

import dev.toque.protocol.code.EndReason;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.wire.Account;
import dev.toque.protocol.wire.RequestedFrom;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A code as Redis keeps it, or its tombstone. The code itself is not in it.
 *
 * @param account who it is for; a tombstone has forgotten it
 * @param requestedFrom the browser that asked for it; a tombstone has forgotten it
 * @param mostPhones how many phones its account may have with the one that it enrols
 * @param seen whether a phone has inspected it
 * @param ended that it was ended before its time
 */
public record StoredCode(
    CodeHash hash,
    UUID activationId,
    UUID accountId,
    Purpose purpose,
    Optional<Account> account,
    Optional<RequestedFrom> requestedFrom,
    Optional<Integer> mostPhones,
    Instant expiresAt,
    boolean seen,
    Optional<Claim> claim,
    Optional<End> ended) {

  static StoredCode from(CodeHash hash, Map<String, String> fields) {
    return new StoredCode(
        hash,
        UUID.fromString(fields.get(CodeFields.ID)),
        UUID.fromString(fields.get(CodeFields.ACCOUNT)),
        Purpose.valueOf(fields.get(CodeFields.PURPOSE)),
        Optional.ofNullable(fields.get(CodeFields.NAME))
            .map(name -> new Account(name, fields.get(CodeFields.HINT))),
        Optional.ofNullable(fields.get(CodeFields.BROWSER))
            .map(
                browser ->
                    new RequestedFrom(browser, Optional.ofNullable(fields.get(CodeFields.PLACE)))),
        Optional.ofNullable(fields.get(CodeFields.MOST_PHONES)).map(Integer::valueOf),
        time(fields.get(CodeFields.EXPIRES)),
        fields.containsKey(CodeFields.SEEN),
        Optional.ofNullable(fields.get(CodeFields.CLAIM))
            .map(device -> new Claim(device, time(fields.get(CodeFields.CLAIMED_AT)))),
        Optional.ofNullable(fields.get(CodeFields.ENDED))
            .map(
                reason ->
                    new End(EndReason.valueOf(reason), time(fields.get(CodeFields.ENDED_AT)))));
  }

  /** Its early end, else the end of its time. */
  public End end() {
    return ended.orElseGet(() -> new End(EndReason.TIME, expiresAt));
  }

  static Instant time(String milliseconds) {
    return Instant.ofEpochMilli(Long.parseLong(milliseconds));
  }

  /** Which phone claimed a code, and when by Redis' clock. A claim is never handed on. */
  public record Claim(String deviceId, Instant at) {}

  /** When and why a code ended unused. */
  public record End(EndReason reason, Instant at) {}
}
