package dev.toque.portal.notice;

import dev.toque.portal.page.Moment;
import java.time.OffsetDateTime;
import java.util.UUID;

/**
 * Something that is told, as it is shown.
 *
 * @param enrolment that it is about; empty for none
 */
public record Notice(
    long id, UUID accountId, NoticeKind kind, String detail, Moment at, String enrolment) {

  /** Where an older phone undoes an addition, as a path; empty for anything else. */
  public String veto() {
    return kind == NoticeKind.PHONE_ADDED && !enrolment.isEmpty() ? "/a/#v." + enrolment : "";
  }

  static Notice read(Object[] row) {
    return new Notice(
        ((Number) row[0]).longValue(),
        (UUID) row[1],
        NoticeKind.valueOf((String) row[2]),
        (String) row[3],
        new Moment(((OffsetDateTime) row[4]).toInstant()),
        (String) row[5]);
  }
}
