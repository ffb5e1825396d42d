package dev.toque.portal.confirm;

/**
 * Who asks, as the phone shows it.
 *
 * @param account the user name
 * @param browser a name from the fixed list, never text of the User-Agent
 * @param address the literal address that the request came from
 */
public record Asker(String account, String browser, String address) {}
