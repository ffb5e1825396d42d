package dev.toque.protocol.statement;

import static dev.toque.protocol.testing.Problems.assertMalformed;
import static dev.toque.protocol.testing.Problems.assertProblem;
import static dev.toque.protocol.testing.Problems.assertProofInvalid;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.testing.TestPhone;
import dev.toque.protocol.testing.TestToken;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementTest {
  private static final String PORTAL = "https://portal.example";
  private static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  private static final long SECOND = NOW.getEpochSecond();
  private static final TestPhone PHONE =
      TestPhone.create(PORTAL).withClock(Clock.fixed(NOW, ZoneOffset.UTC));
  private static final Map<StatementUse, Map<String, String>> MEMBERS =
      Map.of(
          StatementUse.ENROLL, Map.of("ch", "code hash"),
          StatementUse.ANSWER,
              Map.of("cid", "id", "nonce", "n", "dh", "display hash", "decision", "approve"),
          StatementUse.CHECK, Map.of(),
          StatementUse.CHANGE, Map.of(),
          StatementUse.REMOVE, Map.of(),
          StatementUse.VETO, Map.of("eid", "id"));

  @ParameterizedTest
  @EnumSource
  void rightStatementOfEveryUseIsRead(StatementUse use) {
    TestToken token = PHONE.statementOf(use, MEMBERS.get(use));
    String text = token.sign();

    Statement statement = verify(text, use);

    assertEquals(text, statement.text());
    assertEquals(use, statement.use());
    assertEquals(PHONE.deviceKey(), statement.key());
    assertEquals(token.payload().path("jti").textValue(), statement.jti());
    assertEquals(NOW, statement.issuedAt());
    assertArrayEquals(text.getBytes(StandardCharsets.US_ASCII), statement.bytes());
    MEMBERS.get(use).forEach((name, value) -> assertEquals(value, statement.member(name)));
    assertEquals("Statement[redacted]", statement.toString());
  }

  @Test
  void membersThatMayBeMissingAreOptional() {
    Map<String, String> members = MEMBERS.get(StatementUse.ANSWER);
    Statement without = verify(PHONE.statement(StatementUse.ANSWER, members), StatementUse.ANSWER);
    Statement with =
        verify(
            PHONE
                .statementOf(StatementUse.ANSWER, members)
                .claim("number", "482913")
                .claim("scan", "s")
                .sign(),
            StatementUse.ANSWER);

    assertEquals(Optional.empty(), without.optionalMember("number"));
    assertThrows(IllegalArgumentException.class, () -> without.member("number"));
    assertEquals(Optional.of("482913"), with.optionalMember("number"));
    assertEquals("s", with.member("scan"));
  }

  @Test
  void usesHaveTheNamesOfTheProtocol() {
    assertEquals(
        List.of("enroll", "answer", "check", "change", "remove", "veto"),
        Stream.of(StatementUse.values()).map(StatementUse::wire).toList());
  }

  static Stream<Arguments> refused() {
    TestPhone other = TestPhone.create(PORTAL);
    return Stream.of(
        row("typ", "another type", token -> token.header("typ", "JWT")),
        row("typ", "a proof's type", token -> token.header("typ", "dpop+jwt")),
        row("typ", "no type", token -> token.withoutHeader("typ")),
        row("alg", "algorithm none", token -> token.header("alg", "none")),
        row("alg", "another algorithm", token -> token.header("alg", "ES384")),
        row("alg", "no algorithm", token -> token.withoutHeader("alg")),
        row("kid", "another device", token -> token.header("kid", other.deviceId())),
        row("kid", "no device", token -> token.withoutHeader("kid")),
        row("kid", "device is a number", token -> token.header("kid", 1)),
        row("crit", "critical extension", token -> token.header("crit", List.of("exp"))),
        row("header", "a key", token -> token.header("jwk", Map.of())),
        row("signature", "signed by another key", token -> token.signedBy(other)),
        row("signature", "in DER", TestToken::der),
        row("aud", "another portal", token -> token.claim("aud", "https://other.example")),
        row("aud", "final slash", token -> token.claim("aud", PORTAL + "/")),
        row("aud", "portal in a list", token -> token.claim("aud", List.of(PORTAL))),
        row("aud", "no portal", token -> token.without("aud")),
        row("sub", "another device", token -> token.claim("sub", other.deviceId())),
        row("sub", "no device", token -> token.without("sub")),
        row("use", "another use", token -> token.claim("use", "check")),
        row("use", "unknown use", token -> token.claim("use", "everything")),
        row("use", "use in capitals", token -> token.claim("use", "ENROLL")),
        row("use", "no use", token -> token.without("use")),
        row("ch", "another code", token -> token.claim("ch", "another")),
        row("ch", "no code", token -> token.without("ch")),
        row("ch", "code is null", token -> token.claim("ch", null)),
        row("jti", "no id", token -> token.without("jti")),
        row("jti", "short id", token -> token.claim("jti", "x".repeat(15))),
        row("iat", "no time", token -> token.without("iat")),
        row("iat", "time is text", token -> token.claim("iat", "1")),
        row("iat", "time with a fraction", token -> token.claim("iat", SECOND + 0.5)),
        row("claims", "a member of another use", token -> token.claim("eid", "id")),
        row("claims", "an answer's decision", token -> token.claim("decision", "approve")),
        row("claims", "an expiry", token -> token.claim("exp", SECOND)));
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("refused")
  void otherStatementsAreRefused(String reason, String name, UnaryOperator<TestToken> change) {
    Map<String, String> members = MEMBERS.get(StatementUse.ENROLL);
    String text = change.apply(PHONE.statementOf(StatementUse.ENROLL, members)).sign();

    assertProofInvalid(reason, () -> verify(text, StatementUse.ENROLL));
  }

  @ParameterizedTest
  @ValueSource(strings = {"cid", "nonce", "dh"})
  void answerWithoutOneOfItsMembersIsRefused(String member) {
    TestToken token = PHONE.statementOf(StatementUse.ANSWER, MEMBERS.get(StatementUse.ANSWER));

    assertProofInvalid(member, () -> verify(token.without(member).sign(), StatementUse.ANSWER));
    assertProofInvalid(
        member, () -> verify(token.claim(member, "another").sign(), StatementUse.ANSWER));
  }

  @Test
  void answerWithoutDecisionIsMalformed() {
    TestToken token = PHONE.statementOf(StatementUse.ANSWER, MEMBERS.get(StatementUse.ANSWER));

    for (Object decision : new Object[] {null, 1, true, List.of("approve")}) {
      assertMalformed(
          "statement.decision",
          () -> verify(token.claim("decision", decision).sign(), StatementUse.ANSWER));
    }
    assertMalformed(
        "statement.decision", () -> verify(token.without("decision").sign(), StatementUse.ANSWER));
  }

  @ParameterizedTest
  @ValueSource(strings = {"number", "scan"})
  void answerWhoseNumberOrScanIsNotTextIsMalformed(String member) {
    TestToken token = PHONE.statementOf(StatementUse.ANSWER, MEMBERS.get(StatementUse.ANSWER));

    for (Object value : new Object[] {null, 482913, true, List.of("482913")}) {
      assertMalformed(
          "statement." + member,
          () -> verify(token.claim(member, value).sign(), StatementUse.ANSWER));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {-60, 0, 60})
  void clockWithinAMinuteIsAccepted(long offset) {
    verify(checkAt(SECOND + offset), StatementUse.CHECK);
  }

  @ParameterizedTest
  @ValueSource(longs = {-61, 61})
  void clockFurtherAwayIsToldTheServersTime(long offset) {
    ProblemException problem =
        assertProblem(
            ProblemCode.CLOCK_SKEW, () -> verify(checkAt(SECOND + offset), StatementUse.CHECK));

    assertEquals(Map.of("serverTime", SECOND), problem.members());
  }

  @Test
  void ageIsNotJudgedWhereNoTimeIsGiven() {
    StatementExpectation ageless =
        new StatementExpectation(
            PORTAL, PHONE.deviceKey(), StatementUse.CHECK, Optional.empty(), Map.of());

    assertEquals(Instant.EPOCH, Statement.verify(checkAt(0), ageless).issuedAt());
  }

  @Test
  void statementOfMoreThanEightKibibytesIsRefused() {
    TestToken token = PHONE.statementOf(StatementUse.CHECK, Map.of());
    String padded = token.payload() + " ".repeat(8192);

    assertProofInvalid(
        "size", () -> verify(token.sign(token.header().toString(), padded), StatementUse.CHECK));
  }

  private static Arguments row(String reason, String name, UnaryOperator<TestToken> change) {
    return Arguments.of(reason, name, change);
  }

  private static String checkAt(long second) {
    return PHONE.statementOf(StatementUse.CHECK, Map.of()).claim("iat", second).sign();
  }

  private static Statement verify(String text, StatementUse use) {
    return Statement.verify(
        text,
        new StatementExpectation(
            PORTAL, PHONE.deviceKey(), use, Optional.of(NOW), MEMBERS.get(use)));
  }
}
