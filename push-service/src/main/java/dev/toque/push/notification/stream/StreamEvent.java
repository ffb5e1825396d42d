package dev.toque.push.notification.stream;

import dev.toque.protocol.enrolment.EnrolmentState;
import dev.toque.protocol.json.StrictJson;
import jakarta.ws.rs.sse.OutboundSseEvent;
import jakarta.ws.rs.sse.Sse;
import java.util.Map;
import java.util.Optional;

/**
 * One thing that goes down a stream: an event, or a comment that only keeps it alive. Source:
 * protocol.md, section 5.
 */
record StreamEvent(Optional<String> name, String text) {

  static final StreamEvent HEARTBEAT = new StreamEvent(Optional.empty(), "alive");

  static StreamEvent challenge(String id) {
    return event("challenge", Map.of("id", id));
  }

  static StreamEvent withdrawn(String id) {
    return event("withdrawn", Map.of("id", id));
  }

  static StreamEvent enrollment(EnrolmentState status) {
    return event("enrollment", Map.of("status", status));
  }

  static StreamEvent test() {
    return event("test", Map.of());
  }

  OutboundSseEvent on(Sse sse) {
    OutboundSseEvent.Builder builder = sse.newEventBuilder();
    return name.map(event -> builder.name(event).data(text))
        .orElseGet(() -> builder.comment(text))
        .build();
  }

  private static StreamEvent event(String name, Map<String, ?> data) {
    return new StreamEvent(Optional.of(name), StrictJson.writeString(data));
  }
}
