package dev.toque.protocol.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import java.io.IOException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Times cross a process boundary as RFC 3339 text in UTC with at most milliseconds. Services
 * register this module in the mapper of their HTTP server and clients too.
 */
public final class WholeMilliseconds extends SimpleModule {
  public WholeMilliseconds() {
    super("whole-milliseconds");
    addSerializer(Instant.class, new InstantText());
  }

  private static final class InstantText extends StdSerializer<Instant> {
    InstantText() {
      super(Instant.class);
    }

    @Override
    public void serialize(Instant value, JsonGenerator json, SerializerProvider provider)
        throws IOException {
      json.writeString(value.truncatedTo(ChronoUnit.MILLIS).toString());
    }
  }
}
