package dev.toque.system.history.record;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.json.StrictJson;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Takes down what happens, at once, in memory and in a file. */
public final class Recorder implements AutoCloseable {

  private final Clock clock = Clock.systemUTC();
  private final BufferedWriter file;
  private final List<Running> running = new ArrayList<>();
  private final List<Disturbance> disturbances = new ArrayList<>();

  /** Writes to this file. */
  public Recorder(Path file) {
    try {
      Files.createDirectories(file.getParent());
      this.file = Files.newBufferedWriter(file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Something is about to be done. */
  public synchronized Running invoke(Deed deed, Map<Fact, String> given) {
    Running operation = new Running(running.size(), deed, given, clock.instant());
    running.add(operation);
    write(line(operation.invokedAt).put("invoked", operation.id).put("deed", word(deed)), given);
    return operation;
  }

  /** The nemesis does something, or heals it. */
  public synchronized void disturb(String what, boolean begins) {
    Disturbance disturbance = new Disturbance(clock.instant(), what, begins);
    disturbances.add(disturbance);
    write(line(disturbance.at()).put(begins ? "fault" : "healed", what), Map.of());
  }

  /** What is known by now; what has not ended is unknown. */
  public synchronized History history() {
    return new History(running.stream().map(Running::operation).toList(), disturbances);
  }

  /** An operation that was invoked. */
  public final class Running {

    private final long id;
    private final Deed deed;
    private final Map<Fact, String> given;
    private final Instant invokedAt;
    private Operation ended;

    private Running(long id, Deed deed, Map<Fact, String> given, Instant invokedAt) {
      this.id = id;
      this.deed = deed;
      this.given = new EnumMap<>(given);
      this.invokedAt = invokedAt;
    }

    /** It ended so. */
    public Operation ended(Outcome outcome, Map<Fact, String> told) {
      synchronized (Recorder.this) {
        ended = new Operation(id, deed, given, invokedAt, clock.instant(), outcome, told);
        write(line(ended.endedAt()).put("ended", id).put("outcome", word(outcome)), told);
        return ended;
      }
    }

    private Operation operation() {
      return ended != null
          ? ended
          : new Operation(id, deed, given, invokedAt, Instant.MAX, Outcome.UNKNOWN, Map.of());
    }
  }

  private static ObjectNode line(Instant at) {
    return StrictJson.mapper().createObjectNode().put("at", at.toString());
  }

  private void write(ObjectNode line, Map<Fact, String> facts) {
    facts.forEach((fact, value) -> line.put(word(fact), value));
    try {
      file.write(line.toString());
      file.newLine();
      file.flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static String word(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  @Override
  public void close() {
    try {
      file.close();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
