package dev.toque.portal.audit;

import java.util.UUID;

/**
 * Who did what to which account.
 *
 * @param name what happened, such as {@code password-wrong}
 * @param accountId {@link #NO_ACCOUNT} for what is about no one account
 * @param address literal address that it came from; empty where it does not matter
 * @param detail the reason that an agent gave; empty for none, never a secret
 */
public record AuditEvent(String name, UUID accountId, String actor, String address, String detail) {

  /** The id that no account has. */
  public static final UUID NO_ACCOUNT = new UUID(0, 0);

  /** Something that needs no reason. */
  public AuditEvent(String name, UUID accountId, String actor, String address) {
    this(name, accountId, actor, address, "");
  }

  /** Something that somebody did with a browser. */
  public static AuditEvent byBrowser(UUID accountId, String name, String address) {
    return new AuditEvent(name, accountId, "browser", address);
  }
}
