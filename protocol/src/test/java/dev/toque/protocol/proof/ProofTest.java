package dev.toque.protocol.proof;

import static dev.toque.protocol.testing.Problems.assertProblem;
import static dev.toque.protocol.testing.Problems.assertProofInvalid;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.testing.TestToken;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ProofTest {
  private static final String PORTAL = "https://portal.example";
  private static final String URL = PORTAL + "/api/push/v1/challenges";
  private static final byte[] BODY = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);
  private static final byte[] NO_BODY = {};
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00.500Z");
  private static final long SECOND = NOW.getEpochSecond();
  private static final TestPhone PHONE =
      TestPhone.create(PORTAL).withClock(Clock.fixed(NOW, ZoneOffset.UTC));

  @Test
  void rightProofGivesItsKey() {
    TestToken token = PHONE.proofOf("POST", URL, BODY);

    Proof proof = verify(token.sign());

    assertEquals(PHONE.deviceKey(), proof.key());
    assertEquals(token.payload().path("jti").textValue(), proof.jti());
    assertEquals(Instant.ofEpochSecond(SECOND), proof.issuedAt());
    assertEquals("Proof[redacted]", proof.toString());
  }

  @Test
  void rightProofWithoutBodyNeedsNoHash() {
    assertEquals(
        PHONE.deviceId(), verifyWithoutBody(PHONE.proof("GET", URL, NO_BODY)).key().deviceId());
  }

  @Test
  void hashOfNothingIsAllowedWithoutBody() {
    String hash = Base64Url.encode(Digests.sha256(NO_BODY));

    verifyWithoutBody(PHONE.proofOf("GET", URL, NO_BODY).claim("bh", hash).sign());
  }

  @Test
  void hashOfSomethingIsRefusedWithoutBody() {
    assertProofInvalid("bh", () -> verifyWithoutBody(PHONE.proof("GET", URL, BODY)));
  }

  static Stream<Arguments> refused() {
    JsonNode jwk = PHONE.proofOf("GET", URL, NO_BODY).header().path("jwk");
    TestPhone other = TestPhone.create(PORTAL);
    return Stream.of(
        row("typ", "another type", token -> token.header("typ", "JWT")),
        row("typ", "type in capitals", token -> token.header("typ", "DPoP+JWT")),
        row("typ", "no type", token -> token.withoutHeader("typ")),
        row("typ", "a statement's type", token -> token.header("typ", "toque-statement+jwt")),
        row("alg", "no algorithm", token -> token.withoutHeader("alg")),
        row("alg", "algorithm none", token -> token.header("alg", "none")),
        row("alg", "a symmetric algorithm", token -> token.header("alg", "HS256")),
        row("alg", "another curve's algorithm", token -> token.header("alg", "ES384")),
        row("alg", "algorithm in small letters", token -> token.header("alg", "es256")),
        row("alg", "algorithm is a list", token -> token.header("alg", List.of("ES256"))),
        row("crit", "critical extension", token -> token.header("crit", List.of("b64"))),
        row("crit", "empty critical list", token -> token.header("crit", List.of())),
        row("header", "key id", token -> token.header("kid", "1")),
        row("header", "key by URL", token -> token.header("jku", "https://evil.example")),
        row("jwk", "no key", token -> token.withoutHeader("jwk")),
        row("jwk", "key as text", token -> token.header("jwk", jwk.toString())),
        row("jwk", "private key", token -> token.header("jwk", with(jwk, "d", "AA"))),
        row("jwk", "key with use", token -> token.header("jwk", with(jwk, "use", "sig"))),
        row("jwk", "another curve", token -> token.header("jwk", with(jwk, "crv", "P-384"))),
        row("jwk", "off the curve", token -> token.header("jwk", swapped(jwk))),
        row("signature", "signed by another key", token -> token.signedBy(other)),
        row("signature", "in DER", TestToken::der),
        row("htm", "another method", token -> token.claim("htm", "GET")),
        row("htm", "method in small letters", token -> token.claim("htm", "post")),
        row("htm", "no method", token -> token.without("htm")),
        row("htm", "method is null", token -> token.claim("htm", null)),
        row("htu", "another path", token -> token.claim("htu", URL + "/1")),
        row("htu", "final slash", token -> token.claim("htu", URL + "/")),
        row("htu", "with a query", token -> token.claim("htu", URL + "?a=1")),
        row("htu", "with a fragment", token -> token.claim("htu", URL + "#a")),
        row("htu", "another scheme", token -> token.claim("htu", URL.replace("https", "http"))),
        row(
            "htu",
            "host in capitals",
            token -> token.claim("htu", URL.replace("portal", "PORTAL"))),
        row(
            "htu",
            "default port",
            token -> token.claim("htu", URL.replace("example", "example:443"))),
        row("htu", "no URL", token -> token.without("htu")),
        row("htu", "URL in a list", token -> token.claim("htu", List.of(URL))),
        row("bh", "no body hash", token -> token.without("bh")),
        row("bh", "hash of nothing", token -> token.claim("bh", hash(NO_BODY))),
        row("bh", "padded hash", token -> token.claim("bh", hash(BODY) + "=")),
        row("bh", "hash is null", token -> token.claim("bh", null)),
        row("jti", "no id", token -> token.without("jti")),
        row("jti", "id of 15 characters", token -> token.claim("jti", "x".repeat(15))),
        row("jti", "id of 129 characters", token -> token.claim("jti", "x".repeat(129))),
        row(
            "jti",
            "id with a control character",
            token -> token.claim("jti", "x".repeat(16) + "\n")),
        row("jti", "id not ASCII", token -> token.claim("jti", "x".repeat(16) + "é")),
        row("jti", "id with DEL", token -> token.claim("jti", "x".repeat(16) + "\u007f")),
        row("jti", "id is a number", token -> token.claim("jti", 1234567890123456L)),
        row("iat", "no time", token -> token.without("iat")),
        row("iat", "time is text", token -> token.claim("iat", String.valueOf(SECOND))),
        row("iat", "time with a fraction", token -> token.claim("iat", SECOND + 0.5)),
        row("iat", "time is null", token -> token.claim("iat", null)),
        row("iat", "time before the epoch", token -> token.claim("iat", -1)),
        row("iat", "time in milliseconds", token -> token.claim("iat", NOW.toEpochMilli() * 1000)),
        row(
            "iat",
            "time beyond all long",
            token -> token.claim("iat", new BigInteger("9".repeat(30)))),
        row("claims", "an access token's hash", token -> token.claim("ath", "x")),
        row("claims", "an expiry", token -> token.claim("exp", SECOND + 10)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refused")
  void otherProofsAreRefused(String reason, String name, UnaryOperator<TestToken> change) {
    String proof = change.apply(PHONE.proofOf("POST", URL, BODY)).sign();

    assertProofInvalid(reason, () -> verify(proof));
  }

  @ParameterizedTest
  @ValueSource(ints = {16, 22, 128})
  void idOfUsualLengthIsAccepted(int length) {
    String jti = "~".repeat(length);

    assertEquals(jti, verify(PHONE.proofOf("POST", URL, BODY).claim("jti", jti).sign()).jti());
  }

  @Test
  void duplicateMembersAreRefused() {
    TestToken token = PHONE.proofOf("POST", URL, BODY);
    String header = token.header().toString();
    String claims = token.payload().toString();
    String doubled = claims.replace("\"htm\":\"POST\"", "\"htm\":\"GET\",\"htm\":\"POST\"");

    assertTrue(doubled.length() > claims.length());
    verify(token.sign(header, claims));
    assertProofInvalid("form", () -> verify(token.sign(header, doubled)));
    assertProofInvalid(
        "form", () -> verify(token.sign("{\"alg\":\"none\"," + header.substring(1), claims)));
  }

  @Test
  void proofOfMoreThanFourKibibytesIsRefused() {
    assertProofInvalid("size", () -> verify(proofOfLength(4100)));
  }

  @Test
  void proofOfFourKibibytesIsRead() {
    verify(proofOfLength(4096));
  }

  @Test
  void statementIsNoProof() {
    String statement = PHONE.statement(StatementUse.CHECK, Map.of());

    assertProofInvalid("header", () -> verify(statement));
  }

  @ParameterizedTest
  @ValueSource(longs = {-59, -1, 0, 1, 60})
  void clockWithinAMinuteIsAccepted(long offset) {
    verify(PHONE.proofOf("POST", URL, BODY).claim("iat", SECOND + offset).sign());
  }

  @ParameterizedTest
  @ValueSource(longs = {-1_000_000_000, -3600, -61, -60, 61, 3600, 1_000_000_000})
  void clockFurtherAwayIsToldTheServersTime(long offset) {
    String proof = PHONE.proofOf("POST", URL, BODY).claim("iat", SECOND + offset).sign();

    ProblemException problem = assertProblem(ProblemCode.CLOCK_SKEW, () -> verify(proof));

    assertEquals(Map.of("serverTime", SECOND), problem.members());
  }

  @Test
  void lastSecondOfRfc3339IsATime() {
    long last = Instant.parse("9999-12-31T23:59:59Z").getEpochSecond();

    assertProblem(
        ProblemCode.CLOCK_SKEW,
        () -> verify(PHONE.proofOf("POST", URL, BODY).claim("iat", last).sign()));
    assertProofInvalid(
        "iat", () -> verify(PHONE.proofOf("POST", URL, BODY).claim("iat", last + 1).sign()));
  }

  @Test
  void clockIsJudgedLastSoThatAppsCorrectItOnlyForTheirOwnProofs() {
    String proof =
        PHONE.proofOf("POST", URL, BODY).claim("iat", 0).signedBy(TestPhone.create(PORTAL)).sign();

    assertProofInvalid("signature", () -> verify(proof));
  }

  /** At most three characters shorter; blanks in JSON mean nothing. */
  private static String proofOfLength(int length) {
    TestToken token = PHONE.proofOf("POST", URL, BODY);
    int blanks = (length - token.sign().length()) / 4 * 3;
    return token.sign(token.header().toString(), token.payload() + " ".repeat(blanks));
  }

  private static Arguments row(String reason, String name, UnaryOperator<TestToken> change) {
    return Arguments.of(reason, name, change);
  }

  private static ObjectNode with(JsonNode jwk, String member, String value) {
    return jwk.<ObjectNode>deepCopy().put(member, value);
  }

  private static ObjectNode swapped(JsonNode jwk) {
    ObjectNode swapped = jwk.deepCopy();
    swapped.set("x", jwk.path("y"));
    swapped.set("y", jwk.path("x"));
    return swapped;
  }

  private static String hash(byte[] body) {
    return Base64Url.encode(Digests.sha256(body));
  }

  private static Proof verify(String proof) {
    return Proof.verify(proof, new ProofExpectation("POST", URL, BODY, NOW));
  }

  private static Proof verifyWithoutBody(String proof) {
    return Proof.verify(proof, new ProofExpectation("GET", URL, NO_BODY, NOW));
  }
}
