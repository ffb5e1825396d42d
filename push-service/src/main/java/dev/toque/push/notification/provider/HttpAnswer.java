package dev.toque.push.notification.provider;

/**
 * What a provider answered.
 *
 * @param retryAfter the header's value; empty where there is none
 * @param body its beginning, as text
 */
public record HttpAnswer(int status, String retryAfter, String body) {

  public boolean accepted() {
    return status >= 200 && status < 300;
  }

  /** A body may hold a token. */
  @Override
  public String toString() {
    return "HttpAnswer[" + status + "]";
  }
}
