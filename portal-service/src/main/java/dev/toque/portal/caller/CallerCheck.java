package dev.toque.portal.caller;

import dev.toque.portal.confirm.OpenChallenge;
import java.util.Optional;

/**
 * What an agent has asked a person's phone, as whoever asked keeps it.
 *
 * @param verifiedBy the name of the phone that has proven who calls
 */
public record CallerCheck(OpenChallenge challenge, Optional<String> verifiedBy) {

  CallerCheck verifiedBy(String phone) {
    return new CallerCheck(challenge, Optional.of(phone));
  }
}
