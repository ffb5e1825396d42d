package dev.toque.protocol.wire.activation;

import dev.toque.protocol.code.Purpose;
import dev.toque.protocol.wire.Account;
import dev.toque.protocol.wire.Fields;
import dev.toque.protocol.wire.RequestedFrom;
import java.util.UUID;

/**
 * Body of {@code POST /internal/v1/codes}. {@code holder} is opaque and names the browser session.
 */
public record IssueCode(
    UUID accountId, Account account, String holder, Purpose purpose, RequestedFrom requestedFrom) {
  public IssueCode {
    Fields.require("accountId", accountId);
    Fields.require("account", account);
    Fields.require("holder", holder);
    Fields.require("purpose", purpose);
    Fields.require("requestedFrom", requestedFrom);
  }
}
