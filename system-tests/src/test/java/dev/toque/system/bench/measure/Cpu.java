package dev.toque.system.bench.measure;

import java.util.EnumMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * CPU milliseconds of each part, at a moment or over a time.
 *
 * @param hashing of which the threads that hash passwords took so much
 */
public record Cpu(Map<Part, Double> millis, double hashing) {

  /** What was used between an earlier moment and this one. */
  public Cpu since(Cpu earlier) {
    Map<Part, Double> used = new EnumMap<>(Part.class);
    millis.forEach((part, now) -> used.put(part, now - earlier.millis.getOrDefault(part, 0.0)));
    return new Cpu(used, hashing - earlier.hashing);
  }

  /** The same for one of so many flows. */
  public Cpu each(int flows) {
    Map<Part, Double> each = new EnumMap<>(Part.class);
    millis.forEach((part, used) -> each.put(part, used / flows));
    return new Cpu(each, hashing / flows);
  }

  /** Of all parts together. */
  public double total() {
    return millis.values().stream().mapToDouble(Double::doubleValue).sum();
  }

  /** Of one part. */
  public double of(Part part) {
    return millis.getOrDefault(part, 0.0);
  }

  /** Every part with its milliseconds. */
  public String byPart() {
    return millis.entrySet().stream()
        .map(entry -> "%s %.2f".formatted(entry.getKey().title(), entry.getValue()))
        .collect(Collectors.joining(", "));
  }
}
