package dev.toque.protocol.wire.push;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.challenge.Transfer;
import dev.toque.protocol.wire.Fields;
import java.util.Optional;
import java.util.UUID;

/**
 * Body of {@code POST /internal/v1/challenges}.
 *
 * @param browserId opaque, names the browser
 * @param number the six digits that the browser shows
 * @param scan the secret of the page's QR code
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record MakeChallenge(
    UUID accountId,
    String browserId,
    Act act,
    String nonce,
    String display,
    Transfer transfer,
    Optional<String> number,
    Optional<String> scan) {

  public MakeChallenge {
    Fields.require("accountId", accountId);
    Fields.require("browserId", browserId);
    Fields.require("act", act);
    Fields.require("nonce", nonce);
    Fields.require("display", display);
    Fields.require("transfer", transfer);
    if (transfer == Transfer.NUMBER) {
      Fields.require("number", number.orElse(null));
    }
  }

  @Override
  public String toString() {
    return "MakeChallenge[%s for %s]".formatted(act, accountId);
  }
}
