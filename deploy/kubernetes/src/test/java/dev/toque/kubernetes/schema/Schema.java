package dev.toque.kubernetes.schema;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import dev.toque.kubernetes.manifest.Manifest;
import java.lang.reflect.InvocationTargetException;
import java.util.Locale;
import java.util.Optional;

/**
 * Strict: a field that Kubernetes does not know, one that it requires and does not find, and a
 * value of another type are faults.
 */
final class Schema {

  private static final String MODELS = "io.kubernetes.client.openapi.models.";

  private Schema() {}

  /** What is wrong with this resource; empty when nothing is. */
  static Optional<String> fault(Manifest manifest) {
    Optional<Shape> shape = Shape.of(manifest.apiVersion(), manifest.kind());
    if (shape.isPresent()) {
      return shape.get().fault(manifest.json());
    }
    try {
      Class<?> model = Class.forName(MODELS + version(manifest) + manifest.kind());
      JsonElement json = JsonParser.parseString(manifest.json().toString());
      model.getMethod("validateJsonElement", JsonElement.class).invoke(null, json);
      Object read = model.getMethod("fromJson", String.class).invoke(null, json.toString());
      JsonElement again = JsonParser.parseString((String) model.getMethod("toJson").invoke(read));
      // the model takes any text for false, and makes a list or map of what is absent
      return filled(again).equals(filled(json))
          ? Optional.empty()
          : Optional.of("is read as something else: " + again);
    } catch (ClassNotFoundException unknown) {
      return Optional.of(manifest.apiVersion() + " has no " + manifest.kind());
    } catch (InvocationTargetException refused) {
      return Optional.of(String.valueOf(refused.getCause().getMessage()));
    } catch (ReflectiveOperationException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** The same without lists and objects that hold nothing. */
  private static JsonElement filled(JsonElement json) {
    if (json.isJsonArray()) {
      JsonArray list = new JsonArray();
      json.getAsJsonArray().forEach(element -> list.add(filled(element)));
      return list;
    }
    if (!json.isJsonObject()) {
      return json;
    }
    JsonObject object = new JsonObject();
    json.getAsJsonObject().asMap().forEach((name, value) -> object.add(name, filled(value)));
    object.asMap().values().removeIf(Schema::holdsNothing);
    return object;
  }

  private static boolean holdsNothing(JsonElement json) {
    return json.isJsonArray() && json.getAsJsonArray().isEmpty()
        || json.isJsonObject() && json.getAsJsonObject().isEmpty();
  }

  private static String version(Manifest manifest) {
    String version = manifest.apiVersion();
    return version.substring(version.indexOf('/') + 1).toUpperCase(Locale.ROOT);
  }
}
