package dev.toque.protocol.json;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.stream.Stream;

/** An enum constant that has a fixed name in JSON. */
public interface WireName {
  @JsonValue
  String wire();

  /** The constant of this name, if there is one; names are compared exactly. */
  static <E extends Enum<E> & WireName> Optional<E> find(Class<E> type, String name) {
    return Stream.of(type.getEnumConstants())
        .filter(constant -> constant.wire().equals(name))
        .findFirst();
  }
}
