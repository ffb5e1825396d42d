package dev.toque.protocol.wire.activation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.wire.Account;
import dev.toque.protocol.wire.Fields;
import dev.toque.protocol.wire.RequestedFrom;
import java.util.Optional;
import java.util.UUID;

/**
 * Body of {@code POST /internal/v1/codes}.
 *
 * @param holder opaque, names the browser session
 * @param mostPhones how many phones the account may have then, the new one among them; no limit
 *     where it is empty
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record IssueCode(
    UUID accountId,
    Account account,
    String holder,
    Purpose purpose,
    RequestedFrom requestedFrom,
    Optional<Integer> mostPhones) {
  public IssueCode {
    Fields.require("accountId", accountId);
    Fields.require("account", account);
    Fields.require("holder", holder);
    Fields.require("purpose", purpose);
    Fields.require("requestedFrom", requestedFrom);
  }
}
