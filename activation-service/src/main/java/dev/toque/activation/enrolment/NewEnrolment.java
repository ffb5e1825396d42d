package dev.toque.activation.enrolment;

import dev.toque.activation.code.StoredCode;
import dev.toque.protocol.gate.Opening;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.wire.Account;
import dev.toque.protocol.wire.PhoneDescription;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * An enrolment that is about to be committed; pending until it is confirmed.
 *
 * @param code the code as Redis had it at the claim
 * @param gate the key that it brought, and where its signature counter stands
 * @param confirmUntil empty where no confirmation is asked for
 * @param confirmKid which code key derives its number
 * @param offlineSecret encrypted
 */
public record NewEnrolment(
    UUID id,
    StoredCode code,
    Account account,
    DeviceKey key,
    PhoneDescription phone,
    Opening gate,
    Optional<Instant> confirmUntil,
    int confirmTries,
    String confirmKid,
    String offlineSecret) {

  Map<String, Object> parameters() {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("id", id);
    parameters.put("account", code.accountId());
    parameters.put("accountName", account.name());
    parameters.put("accountHint", account.hint());
    parameters.put("activation", code.activationId());
    parameters.put("codeHash", code.hash().value());
    parameters.put("device", key.deviceId());
    parameters.put("purpose", code.purpose().name());
    parameters.put("codeExpires", code.expiresAt());
    parameters.put("redeemed", code.claim().orElseThrow().at());
    parameters.put("publicKey", key.toJwk());
    parameters.put("deviceName", phone.name());
    parameters.put("platform", phone.platform().name());
    parameters.put("model", phone.model().orElse(""));
    parameters.put("confirmed", confirmUntil.isPresent());
    parameters.put("confirmUntil", confirmUntil.orElse(code.expiresAt()));
    parameters.put("confirmTries", confirmTries);
    parameters.put("confirmKid", confirmKid);
    parameters.put("gate", gate.by().toJson().toString());
    parameters.put("signCount", gate.signCount());
    parameters.put("offlineSecret", offlineSecret);
    return parameters;
  }

  @Override
  public String toString() {
    return "NewEnrolment[" + id + "]";
  }
}
