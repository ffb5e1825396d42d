package dev.toque.protocol.challenge;

import dev.toque.protocol.gate.GateKey;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.gate.Gates;
import dev.toque.protocol.json.WireName;
import dev.toque.protocol.jws.Members;
import dev.toque.protocol.key.DeviceKey;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.statement.StatementExpectation;
import dev.toque.protocol.statement.StatementUse;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The one place that says whether an answer answers a challenge: push-service asks it when the
 * answer arrives, portal-service before it makes a session. Pure. Source: protocol.md, sections 5.2
 * to 5.4 and 5.7.
 */
public final class AnswerVerification {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{6}");

  private AnswerVerification() {}

  /**
   * What was asked.
   *
   * @param display the exact text that the phone was to show
   * @param number the number that the browser shows; empty where only its keyed hash is known
   * @param scan the secret of the page's QR code; empty where only its keyed hash is known
   */
  public record Asked(
      String audience,
      String challengeId,
      String nonce,
      String display,
      Transfer transfer,
      Optional<String> number,
      Optional<String> scan) {
    @Override
    public String toString() {
      return "Asked[%s]".formatted(challengeId);
    }
  }

  /** The portal's judgement of a stored answer. */
  public sealed interface Verdict {}

  /** The person approved exactly what was asked. */
  public record Proven(Answer answer) implements Verdict {}

  /**
   * The answer opens nothing.
   *
   * @param reason one word, for the log and the audit
   */
  public record Refused(String reason) implements Verdict {}

  /**
   * Verifies an answer's form and statement. The gate is only required to be there: who keeps its
   * counter verifies it. The number or scan secret is compared by {@link Answer#transferOutcome}.
   *
   * @param now empty where the age is not judged
   * @throws ProblemException {@code malformed}, {@code proof-invalid} or {@code clock-skew}
   */
  public static Answer verify(
      String statementText,
      Optional<GateProof> gate,
      DeviceKey device,
      Asked asked,
      Optional<Instant> now) {
    Statement statement =
        Statement.verify(
            statementText,
            new StatementExpectation(
                asked.audience(), device, StatementUse.ANSWER, now, membersOf(asked)));
    return verify(statement, gate, asked);
  }

  /**
   * As the other, for a statement whose form, signature and age are verified already.
   *
   * @throws ProblemException {@code malformed} or {@code proof-invalid}
   */
  public static Answer verify(Statement statement, Optional<GateProof> gate, Asked asked) {
    new Members(statement.payload()).equalTo(membersOf(asked));
    Decision decision =
        WireName.find(Decision.class, statement.member("decision"))
            .orElseThrow(() -> malformed("statement.decision", "must be approve, deny or report"));
    if (decision == Decision.APPROVE && gate.isEmpty()) {
      throw malformed("gate", "is missing");
    }
    Answer answer =
        new Answer(
            decision,
            asked.transfer(),
            statement.optionalMember("number"),
            statement.optionalMember("scan"),
            statement);
    requireTransfer(answer);
    return answer;
  }

  /**
   * The portal's full check of a stored answer, with what the portal itself made and the keys that
   * activation-service gave. The age is not judged: push-service did when the answer arrived.
   */
  public static Verdict proves(
      String statementText,
      Optional<GateProof> gate,
      DeviceKey device,
      GateKey gateKey,
      Asked asked) {
    Answer answer;
    try {
      answer = verify(statementText, gate, device, asked, Optional.empty());
    } catch (ProblemException refusal) {
      return new Refused(reasonOf(refusal));
    }
    if (answer.decision() != Decision.APPROVE) {
      return new Refused("decision");
    }
    if (Gates.open(gateKey, gate.orElseThrow(), answer.statement()).isEmpty()) {
      return new Refused("gate");
    }
    TransferOutcome transfer = answer.transferOutcome(sameAs(asked.number()), sameAs(asked.scan()));
    return transfer == TransferOutcome.MISMATCHED ? new Refused("number") : new Proven(answer);
  }

  private static void requireTransfer(Answer answer) {
    if (answer.number().filter(number -> !NUMBER.matcher(number).matches()).isPresent()) {
      throw malformed("statement.number", "must be six digits");
    }
    if (answer.numberAsked() && answer.number().isEmpty() && answer.scan().isEmpty()) {
      throw malformed("statement.number", "is missing");
    }
  }

  private static Map<String, String> membersOf(Asked asked) {
    return Map.of(
        "cid", asked.challengeId(),
        "nonce", asked.nonce(),
        "dh", Display.hash(asked.display()));
  }

  private static Predicate<String> sameAs(Optional<String> secret) {
    return given -> secret.filter(known -> equal(known, given)).isPresent();
  }

  private static boolean equal(String known, String given) {
    return MessageDigest.isEqual(
        known.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
  }

  private static String reasonOf(ProblemException refusal) {
    return refusal.code() == ProblemCode.PROOF_INVALID
        ? refusal.members().get("reason").toString()
        : refusal.code().code();
  }

  private static ProblemException malformed(String field, String message) {
    return ProblemException.malformed(field, message);
  }
}
