package dev.toque.protocol.statement;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.code_intelligence.jazzer.junit.FuzzTest;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

class StatementFuzzTest {

  /** That of the one seed that is right. */
  private static final String KEY =
      """
      {"crv":"P-256","kty":"EC","x":"jCp0FeBtUBeswoE6wKNM6VRe4XS4qyOJp9cVBN3xwaY",
       "y":"cuW976pQylY1XM4m-PhlZoiMNKr4xmhALI-hs4QWN5U"}
      """;

  private static final StatementExpectation EXPECTED =
      new StatementExpectation(
          "https://portal.example",
          DeviceKey.fromJwk(StrictJson.readTree(KEY.getBytes(StandardCharsets.US_ASCII))),
          StatementUse.ANSWER,
          Optional.of(Instant.parse("2026-01-01T00:00:00Z")),
          Map.of("cid", "4f2c1e9a-7b6d-4c3a-9e8f-0a1b2c3d4e5f"));

  @FuzzTest
  void nothingButTheStatementItselfSaysSomething(byte[] text) {
    try {
      Statement statement =
          Statement.verify(new String(text, StandardCharsets.ISO_8859_1), EXPECTED);

      assertEquals("approve", statement.member("decision"));
      assertEquals(Optional.of("482913"), statement.optionalMember("number"));
    } catch (ProblemException refused) {
      assertTrue(
          Set.of(ProblemCode.PROOF_INVALID, ProblemCode.CLOCK_SKEW, ProblemCode.MALFORMED)
              .contains(refused.code()));
    }
  }
}
