package dev.toque.portal.session;

/**
 * From where a session was opened, for its person to recognise it.
 *
 * @param browser a name from the fixed list, never text of the User-Agent
 * @param address the literal address that the request came from
 */
public record SignedInFrom(String browser, String address) {}
