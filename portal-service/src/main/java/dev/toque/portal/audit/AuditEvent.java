package dev.toque.portal.audit;

import java.util.UUID;

/**
 * Who did what to which account.
 *
 * @param name what happened, such as {@code password-wrong}
 * @param address literal address that it came from; empty where it does not matter
 * @param detail the reason that an agent gave; empty for none, never a secret
 */
public record AuditEvent(String name, UUID accountId, String actor, String address, String detail) {

  /** Something that needs no reason. */
  public AuditEvent(String name, UUID accountId, String actor, String address) {
    this(name, accountId, actor, address, "");
  }

  /** Something that somebody did with a browser. */
  public static AuditEvent byBrowser(UUID accountId, String name, String address) {
    return new AuditEvent(name, accountId, "browser", address);
  }
}
