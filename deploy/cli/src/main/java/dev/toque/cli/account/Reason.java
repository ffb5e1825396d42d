package dev.toque.cli.account;

import com.fasterxml.jackson.databind.JsonNode;
import dev.toque.cli.api.Json;
import java.util.Optional;
import picocli.CommandLine.Option;

/** Why something is done to an account. */
final class Reason {

  @Option(names = "--reason", description = "Stands in the audit trail.")
  private Optional<String> text = Optional.empty();

  /** The body of the request that does it. */
  Optional<JsonNode> body() {
    return text.map(given -> Json.object().put("reason", given));
  }
}
