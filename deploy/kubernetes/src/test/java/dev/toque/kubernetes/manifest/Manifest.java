package dev.toque.kubernetes.manifest;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * One rendered resource.
 *
 * @param json the whole of it
 */
public record Manifest(JsonNode json) {

  /** For example {@code Deployment}. */
  public String kind() {
    return json.path("kind").asText();
  }

  public String apiVersion() {
    return json.path("apiVersion").asText();
  }

  public String name() {
    return json.at("/metadata/name").asText();
  }

  public JsonNode at(String pointer) {
    return json.at(pointer);
  }

  /** Whether it runs containers. */
  public boolean isWorkload() {
    return !podTemplate().isMissingNode();
  }

  /** The template of its pods; missing for what runs none. */
  public JsonNode podTemplate() {
    return json.at("/spec/template/spec").has("containers")
        ? json.at("/spec/template")
        : json.path("none");
  }

  public JsonNode podSpec() {
    return podTemplate().path("spec");
  }

  /** Labels of its pods. */
  public Map<String, String> podLabels() {
    return texts(podTemplate().at("/metadata/labels"));
  }

  /** All containers, those that prepare included. */
  public List<JsonNode> containers() {
    List<JsonNode> all = new ArrayList<>();
    podSpec().path("initContainers").forEach(all::add);
    podSpec().path("containers").forEach(all::add);
    return all;
  }

  /** A map of texts, such as labels. */
  public static Map<String, String> texts(JsonNode object) {
    Map<String, String> texts = new TreeMap<>();
    object.properties().forEach(field -> texts.put(field.getKey(), field.getValue().asText()));
    return texts;
  }

  /** The elements of a list, or none. */
  public static Stream<JsonNode> each(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }

  @Override
  public String toString() {
    return kind() + " " + name();
  }
}
