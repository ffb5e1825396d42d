package dev.toque.portal.admin;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.toque.portal.audit.AuditEvent;
import dev.toque.portal.trail.Entry;
import dev.toque.protocol.json.StrictJson;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * A line of the audit trail as JSON; what there is nothing of is left out.
 *
 * @param service that wrote it
 * @param account none for what is about no one account
 * @param subject the enrolment or challenge that it is about
 * @param device id of a phone
 * @param after what to ask with for the lines after this one
 */
@JsonInclude(JsonInclude.Include.NON_ABSENT)
record AuditLine(
    Instant at,
    String service,
    String event,
    Optional<UUID> account,
    String actor,
    Optional<String> ref,
    Optional<String> detail,
    Optional<UUID> subject,
    Optional<String> device,
    Optional<String> address,
    String after) {

  static AuditLine from(Entry entry) {
    return new AuditLine(
        entry.row().at(),
        entry.source().word(),
        entry.row().event(),
        Optional.of(entry.row().accountId()).filter(id -> !id.equals(AuditEvent.NO_ACCOUNT)),
        entry.row().actor(),
        entry.row().ref(),
        entry.row().detail(),
        entry.row().subject(),
        entry.row().device(),
        entry.row().address(),
        entry.here().text());
  }

  /** JSON lines, each ended by a line feed. */
  static String text(List<Entry> entries) {
    StringBuilder lines = new StringBuilder();
    entries.forEach(entry -> lines.append(StrictJson.writeString(from(entry))).append('\n'));
    return lines.toString();
  }
}
