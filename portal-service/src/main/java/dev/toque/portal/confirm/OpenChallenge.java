package dev.toque.portal.confirm;

import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.Transfer;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What this session asked the account's phones, as the session keeps it.
 *
 * @param subject what the act is about: of {@code remove-phone} that phone, of {@code add-phone}
 *     the one that the new phone replaces, if it replaces one
 * @param display the exact text that the phone shows
 * @param number six digits, sealed under the cookie's key
 * @param scan the secret of the page's QR code, sealed under the cookie's key
 * @param phones the names of the phones that were asked
 * @param deviceIds of the same phones, in the same order
 */
public record OpenChallenge(
    UUID id,
    UUID accountId,
    Act act,
    Optional<Subject> subject,
    String nonce,
    String display,
    Transfer transfer,
    String number,
    String scan,
    Instant createdAt,
    Instant expiresAt,
    List<String> phones,
    List<String> deviceIds,
    boolean notified,
    boolean resent) {

  public OpenChallenge {
    // a session of the version before does not have them
    deviceIds = deviceIds == null ? List.of() : List.copyOf(deviceIds);
  }

  /** The phone that an act is about. */
  public record Subject(UUID enrollmentId, String name) {}

  OpenChallenge sentAgain(boolean wasNotified) {
    return new OpenChallenge(
        id,
        accountId,
        act,
        subject,
        nonce,
        display,
        transfer,
        number,
        scan,
        createdAt,
        expiresAt,
        phones,
        deviceIds,
        wasNotified,
        true);
  }

  /** What the person calls this phone; empty for one that was not asked. */
  Optional<String> nameOf(String deviceId) {
    int at = deviceIds.indexOf(deviceId);
    return at < 0 ? Optional.empty() : Optional.of(phones.get(at));
  }

  @Override
  public String toString() {
    return "OpenChallenge[%s %s]".formatted(act, id);
  }
}
