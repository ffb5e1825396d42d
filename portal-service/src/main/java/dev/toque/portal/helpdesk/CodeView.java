package dev.toque.portal.helpdesk;

import dev.toque.portal.page.Moment;

/**
 * A temporary code, shown once.
 *
 * @param fullUntil it opens everything until then
 * @param enrolUntil and lets its person enrol a phone until then
 */
public record CodeView(PersonName person, String code, Moment fullUntil, Moment enrolUntil) {

  @Override
  public String toString() {
    return "CodeView[redacted]";
  }
}
