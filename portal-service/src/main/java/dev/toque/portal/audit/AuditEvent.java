package dev.toque.portal.audit;

import java.util.UUID;

/**
 * Who did what to which account.
 *
 * @param name what happened, such as {@code password-wrong}
 * @param address literal address that it came from; empty where it does not matter
 */
public record AuditEvent(String name, UUID accountId, String actor, String address) {

  /** Something that the operator did by the admin API. */
  public static AuditEvent byOperator(UUID accountId, String name) {
    return new AuditEvent(name, accountId, "operator", "");
  }

  /** Something that somebody did with a browser. */
  public static AuditEvent byBrowser(UUID accountId, String name, String address) {
    return new AuditEvent(name, accountId, "browser", address);
  }
}
