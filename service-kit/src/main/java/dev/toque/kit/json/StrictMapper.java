package dev.toque.kit.json;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toque.protocol.json.StrictJson;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Gives the framework the same mapper that reads the phones' bodies. */
class StrictMapper {

  @Produces
  @Singleton
  ObjectMapper mapper() {
    return StrictJson.mapper();
  }
}
