package dev.toque.protocol.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.toque.protocol.challenge.Display;
import dev.toque.protocol.code.ActivationCode;
import dev.toque.protocol.encoding.Base64Url;
import dev.toque.protocol.encoding.Digests;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.ocra.Ocra;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.statement.StatementExpectation;
import dev.toque.protocol.statement.StatementUse;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.PrivateKey;
import java.security.SecureRandom;
import java.security.interfaces.ECPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * A phone by script: one enrolment's keys and everything it sends, right by default. Where a test
 * wants it wrong, {@link #proofOf} and {@link #statementOf} give a {@link TestToken} to bend. All
 * bodies are JSON text; nothing here does I/O.
 */
public final class TestPhone {
  public static final String PIN = "4821";

  private static final SecureRandom RANDOM = new SecureRandom();

  /** One salt for all phones, so that deriving the usual PIN costs its 600 000 rounds only once. */
  private static final byte[] SALT = new byte[32];

  private final String publicUrl;
  private final KeyPair keys;
  private final DeviceKey deviceKey;
  private final Clock clock;
  private final TestGate gate;

  private TestPhone(String publicUrl, KeyPair keys, Clock clock, TestGate gate) {
    this.publicUrl = publicUrl;
    this.keys = keys;
    this.deviceKey = DeviceKey.of((ECPublicKey) keys.getPublic());
    this.clock = clock;
    this.gate = gate;
  }

  /** A phone with new keys, the usual PIN and the right time. */
  public static TestPhone create(String publicUrl) {
    return new TestPhone(publicUrl, FastCrypto.p256(), Clock.systemUTC(), Pin.of(PIN, SALT));
  }

  /** The same device key behind another PIN. */
  public TestPhone withPin(String otherPin) {
    return withGate(Pin.of(otherPin, SALT));
  }

  /** The same device key behind a new biometric credential. */
  public TestPhone withBiometric() {
    return withGate(Biometric.create(publicUrl));
  }

  /** The same device key behind another gate. */
  public TestPhone withGate(TestGate other) {
    return new TestPhone(publicUrl, keys, clock, other);
  }

  /** The same phone by another clock. */
  public TestPhone withClock(Clock otherClock) {
    return new TestPhone(publicUrl, keys, otherClock, gate);
  }

  /** The same phone with its clock set wrong: ahead when positive. */
  public TestPhone skewed(Duration ahead) {
    return withClock(Clock.offset(clock, ahead));
  }

  /** The same device key, used towards another portal. */
  public TestPhone at(String otherPublicUrl) {
    return new TestPhone(otherPublicUrl, keys, clock, gate);
  }

  public DeviceKey deviceKey() {
    return deviceKey;
  }

  public String deviceId() {
    return deviceKey.deviceId();
  }

  public TestGate gate() {
    return gate;
  }

  /** The gate of a phone that has a PIN. */
  public Pin pin() {
    return (Pin) gate;
  }

  /** A DPoP proof. The URL may be a path below the public URL. */
  public String proof(String method, String url, byte[] body) {
    return proofOf(method, url, body).sign();
  }

  /** A DPoP proof of a request without a body. */
  public String proof(String method, String url) {
    return proof(method, url, new byte[0]);
  }

  /** A DPoP proof of a request with this JSON body. */
  public String proof(String method, String url, String body) {
    return proof(method, url, body.getBytes(StandardCharsets.UTF_8));
  }

  /** A DPoP proof to bend. */
  public TestToken proofOf(String method, String url, byte[] body) {
    ObjectNode header = object().put("typ", "dpop+jwt").put("alg", "ES256");
    header.set("jwk", jwk());
    ObjectNode claims =
        fresh().put("htm", method).put("htu", url.startsWith("/") ? publicUrl + url : url);
    if (body.length > 0) {
      claims.put("bh", Base64Url.encode(Digests.sha256(body)));
    }
    return new TestToken(header, claims, privateKey());
  }

  /** A statement with the members that its use asks for. */
  public String statement(StatementUse use, Map<String, ?> members) {
    return statementOf(use, members).sign();
  }

  /** A statement to bend. */
  public TestToken statementOf(StatementUse use, Map<String, ?> members) {
    ObjectNode header =
        object().put("typ", "toque-statement+jwt").put("alg", "ES256").put("kid", deviceId());
    ObjectNode claims = fresh().put("aud", publicUrl).put("sub", deviceId()).put("use", use.wire());
    TestToken token = new TestToken(header, claims, privateKey());
    members.forEach(token::claim);
    return token;
  }

  /** A statement as the server knows it once it has verified it. */
  public Statement verified(StatementUse use, String statement) {
    return Statement.verify(
        statement, new StatementExpectation(publicUrl, deviceKey, use, Optional.empty(), Map.of()));
  }

  /** The gate over a statement. */
  public ObjectNode gate(String statement) {
    return gate.gate(statement);
  }

  /** The gate over a statement that brings its key along. */
  public ObjectNode newGate(String statement) {
    return gate.newGate(statement);
  }

  /** Body of {@code POST /inspect}. */
  public String inspectBody(String code) {
    return object().put("code", code).toString();
  }

  /**
   * Body of {@code POST /enrollments}.
   *
   * @param code as it was typed
   */
  public String enrollBody(String code, String deviceName, String platform) {
    return enrollBody(code, deviceName, platform, enrollStatement(code));
  }

  /** Body of {@code POST /enrollments} with a statement that a test made. */
  public String enrollBody(String code, String deviceName, String platform, String statement) {
    return enrollBody(code, deviceName, platform, statement, newGate(statement));
  }

  /** The same that repeats an enrolment with the credential registered first. */
  public String repeatBody(String code, String deviceName, String platform) {
    String statement = enrollStatement(code);
    return enrollBody(code, deviceName, platform, statement, gate(statement));
  }

  private static String enrollBody(
      String code, String deviceName, String platform, String statement, ObjectNode gate) {
    ObjectNode body = object().put("code", code).put("statement", statement);
    body.putObject("device").put("name", deviceName).put("platform", platform);
    body.set("gate", gate);
    return body.toString();
  }

  /** The statement of an enrolment; fresh each time. */
  public String enrollStatement(String code) {
    return statement(StatementUse.ENROLL, Map.of("ch", codeHash(code)));
  }

  /** Body of a gate check or of a removal, by its use. */
  public String gatedBody(StatementUse use) {
    return gatedBody(statement(use, Map.of()));
  }

  /** Body of a veto. */
  public String vetoBody(UUID enrollmentId) {
    return gatedBody(statement(StatementUse.VETO, Map.of("eid", enrollmentId.toString())));
  }

  /** {@code {"statement","gate"}} */
  public String gatedBody(String statement) {
    ObjectNode body = object().put("statement", statement);
    body.set("gate", gate(statement));
    return body.toString();
  }

  /** Body of {@code PUT /enrollments/me/gate}. */
  public String changeBody(String newPin) {
    return changeBody(Pin.of(newPin, SALT));
  }

  /** The same for another gate of any kind. */
  public String changeBody(TestGate next) {
    String statement = statement(StatementUse.CHANGE, Map.of());
    return changeBody(statement, next.newGate(statement));
  }

  /** The same with what a test made of the next gate. */
  public String changeBody(String statement, ObjectNode next) {
    ObjectNode body = object().put("statement", statement);
    body.set("gate", gate(statement));
    body.set("next", next);
    return body.toString();
  }

  /**
   * Body of {@code POST /challenges/{id}/answer}.
   *
   * @param challengeViewJson the challenge as {@code GET /challenges/{id}} gave it
   * @param decision {@code approve}, {@code deny} or {@code report}
   * @param number the six digits, or {@code null} for none
   */
  public String answerBody(String challengeViewJson, String decision, String number) {
    TestToken statement = answerOf(challengeViewJson, decision);
    if (number != null) {
      statement.claim("number", number);
    }
    return answerBody(statement.sign(), decision.equals("approve"));
  }

  /** As {@link #answerBody(String, String, String)}, with the secret of the page's QR code. */
  public String scanAnswerBody(String challengeViewJson, String scan) {
    return answerBody(answerOf(challengeViewJson, "approve").claim("scan", scan).sign(), true);
  }

  /** Body of an answer with a statement that a test made. */
  public String answerBody(String statement, boolean withGate) {
    return withGate ? gatedBody(statement) : object().put("statement", statement).toString();
  }

  /** The statement of an answer to bend. */
  public TestToken answerOf(String challengeViewJson, String decision) {
    JsonNode challenge = StrictJson.readTree(challengeViewJson.getBytes(StandardCharsets.UTF_8));
    return statementOf(
        StatementUse.ANSWER,
        Map.of(
            "cid", challenge.path("id").asText(),
            "nonce", challenge.path("nonce").asText(),
            "dh", Display.hash(challenge.path("display").asText()),
            "decision", decision));
  }

  /**
   * The response to the browser's question, without a network.
   *
   * @param secret base64url, from the answer to the enrolment
   */
  public String offlineResponse(String secret, String question) {
    return Ocra.response(Base64Url.decode(secret), question);
  }

  PrivateKey privateKey() {
    return keys.getPrivate();
  }

  /** A malformed code is hashed as it is, for tests that send one all the same. */
  private static String codeHash(String code) {
    try {
      return ActivationCode.parse(code).sha256();
    } catch (ProblemException malformed) {
      return Base64Url.encode(Digests.sha256(code.getBytes(StandardCharsets.UTF_8)));
    }
  }

  private JsonNode jwk() {
    return StrictJson.readTree(deviceKey.toJwk().getBytes(StandardCharsets.US_ASCII));
  }

  private ObjectNode fresh() {
    byte[] jti = new byte[16];
    RANDOM.nextBytes(jti);
    return object().put("jti", Base64Url.encode(jti)).put("iat", clock.instant().getEpochSecond());
  }

  private static ObjectNode object() {
    return StrictJson.mapper().createObjectNode();
  }
}
