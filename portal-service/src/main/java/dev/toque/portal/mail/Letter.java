package dev.toque.portal.mail;

/**
 * A letter as it is sent; it may hold a secret link.
 *
 * @param to a mail address
 * @param text plain text
 */
public record Letter(String to, String subject, String text) {

  @Override
  public String toString() {
    return "Letter[redacted]";
  }
}
