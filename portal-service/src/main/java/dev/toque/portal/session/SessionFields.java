package dev.toque.portal.session;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;

/** How a session is written as a hash. What features keep is told apart by a prefix. */
final class SessionFields {

  private static final String VALUE = "v:";

  private SessionFields() {}

  static Map<String, String> of(Session session) {
    Map<String, String> fields = new HashMap<>();
    fields.put("sid", session.sid());
    fields.put("kind", session.kind().name());
    fields.put("account", session.accountId().toString());
    fields.put("user", session.userName());
    fields.put("name", session.displayName());
    fields.put("created", String.valueOf(session.createdAt().toEpochMilli()));
    fields.put("ends", String.valueOf(session.endsAt().toEpochMilli()));
    fields.put("browser", session.from().browser());
    fields.put("address", session.from().address());
    fields.putAll(values(session.values()));
    return fields;
  }

  static Map<String, String> values(Map<String, String> values) {
    Map<String, String> fields = new HashMap<>();
    values.forEach((name, value) -> fields.put(VALUE + name, value));
    return fields;
  }

  static String value(String name) {
    return VALUE + name;
  }

  static Session session(Map<String, String> fields, SessionSecret secret) {
    Map<String, String> values = new HashMap<>();
    fields.forEach(
        (name, value) -> {
          if (name.startsWith(VALUE)) {
            values.put(name.substring(VALUE.length()), value);
          }
        });
    return new Session(
        secret.key(),
        fields.get("sid"),
        Kind.valueOf(fields.get("kind")),
        UUID.fromString(fields.get("account")),
        fields.get("user"),
        fields.get("name"),
        Instant.ofEpochMilli(Long.parseLong(fields.get("created"))),
        Instant.ofEpochMilli(Long.parseLong(fields.get("ends"))),
        new SignedInFrom(fields.getOrDefault("browser", ""), fields.getOrDefault("address", "")),
        Map.copyOf(values),
        secret);
  }
}
