package dev.toque.portal.imports;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.portal.testing.Operator;
import dev.toque.protocol.json.StrictJson;
import io.restassured.RestAssured;
import io.restassured.config.HttpClientConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.response.Response;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/** The operator with a file. */
final class Importer {

  static final String PATH = "/api/admin/v1/accounts/import";

  /** An import that stands still shall be seen. */
  private static final RestAssuredConfig PATIENT =
      RestAssuredConfig.config()
          .httpClient(HttpClientConfig.httpClientConfig().setParam("http.socket.timeout", 40_000));

  private Importer() {}

  /** What an import tells, line by line. */
  static List<JsonNode> send(String... lines) {
    return events(post(String.join("\n", lines)).then().statusCode(200).extract().asString());
  }

  /** The last line that it tells. */
  static JsonNode last(List<JsonNode> events) {
    return events.get(events.size() - 1);
  }

  /** The lines that were refused. */
  static List<JsonNode> refused(List<JsonNode> events) {
    return events.stream().filter(event -> event.has("reason")).toList();
  }

  static Response post(String csv) {
    return RestAssured.given()
        .config(PATIENT)
        .header("Authorization", "Bearer " + Operator.TOKEN)
        .header("Content-Type", "text/csv; charset=utf-8")
        .body(csv.getBytes(StandardCharsets.UTF_8))
        .post(PATH);
  }

  static List<JsonNode> events(String text) {
    return text.lines().map(Importer::event).toList();
  }

  static JsonNode event(String line) {
    return StrictJson.readTree(line.getBytes(StandardCharsets.UTF_8));
  }

  /** Counts of an import's last line, by their names. */
  static List<Integer> counts(JsonNode done, String... names) {
    return Stream.of(names).map(name -> done.path(name).asInt(-1)).toList();
  }
}
