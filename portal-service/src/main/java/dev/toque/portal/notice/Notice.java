package dev.toque.portal.notice;

import dev.toque.portal.page.Moment;
import io.vertx.sqlclient.Row;
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

  static Notice read(Row row) {
    return new Notice(
        row.getLong(0),
        row.getUUID(1),
        NoticeKind.valueOf(row.getString(2)),
        row.getString(3),
        new Moment(row.getOffsetDateTime(4).toInstant()),
        row.getString(5));
  }
}
