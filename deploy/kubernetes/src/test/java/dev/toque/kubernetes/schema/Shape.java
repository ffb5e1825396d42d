package dev.toque.kubernetes.schema;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Iterator;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of an operator's kind: an object is an object, a list a list of its one element, and a
 * leaf says {@code text}, {@code number}, {@code flag} or {@code texts} (any names). A name that
 * ends with {@code !} is required.
 */
record Shape(JsonNode fields) {

  /** The shape of this kind, where it is an operator's. */
  static Optional<Shape> of(String apiVersion, String kind) {
    String file = "/shapes/" + apiVersion.replace('/', '_') + "_" + kind + ".yaml";
    try (InputStream stream = Shape.class.getResourceAsStream(file)) {
      return stream == null
          ? Optional.empty()
          : Optional.of(new Shape(new YAMLMapper().readTree(stream)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  Optional<String> fault(JsonNode json) {
    return fault("", fields, json);
  }

  private static Optional<String> fault(String path, JsonNode shape, JsonNode value) {
    if (shape.isObject()) {
      return value.isObject() ? objectFault(path, shape, value) : wrong(path, "an object");
    }
    if (shape.isArray()) {
      return value.isArray() ? listFault(path, shape.get(0), value) : wrong(path, "a list");
    }
    boolean fits =
        switch (shape.asText()) {
          case "text" -> value.isTextual();
          case "number" -> value.isIntegralNumber();
          case "flag" -> value.isBoolean();
          case "texts" -> value.isObject();
          default -> throw new IllegalStateException(path + ": no such shape " + shape);
        };
    return fits ? Optional.empty() : wrong(path, shape.asText());
  }

  private static Optional<String> objectFault(String path, JsonNode shape, JsonNode value) {
    for (Iterator<String> names = shape.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (name.endsWith("!") && !value.has(name.substring(0, name.length() - 1))) {
        return Optional.of(path + "/" + name + " is required");
      }
    }
    for (Map.Entry<String, JsonNode> field : value.properties()) {
      JsonNode inner = shape.path(field.getKey() + "!");
      JsonNode known = inner.isMissingNode() ? shape.path(field.getKey()) : inner;
      String place = path + "/" + field.getKey();
      Optional<String> fault =
          known.isMissingNode()
              ? Optional.of(place + " is not a field of it")
              : fault(place, known, field.getValue());
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> listFault(String path, JsonNode shape, JsonNode value) {
    for (int i = 0; i < value.size(); i++) {
      Optional<String> fault = fault(path + "/" + i, shape, value.get(i));
      if (fault.isPresent()) {
        return fault;
      }
    }
    return Optional.empty();
  }

  private static Optional<String> wrong(String path, String expected) {
    return Optional.of(path + " is not " + expected);
  }
}
