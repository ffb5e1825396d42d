package dev.toque.push.answer;

import dev.toque.kit.proof.ProofGuard;
import dev.toque.kit.store.Patience;
import dev.toque.protocol.challenge.AnswerVerification;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.statement.StatementExpectation;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.wire.signin.AnswerRequest;
import dev.toque.push.challenge.Challenge;
import dev.toque.push.challenge.Challenges;
import dev.toque.push.device.Phone;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that can be said of an answer without counting or changing anything: statement, whose
 * challenge, members (protocol.md, sections 3.1, 5.2 and 5.8). Only after that its {@code jti} is
 * used up.
 */
@Singleton
class AnswerForm {

  private final ProofGuard guard;
  private final Challenges challenges;
  private final Patience patience;
  private final Clock clock;

  AnswerForm(ProofGuard guard, Challenges challenges, Patience patience, Clock clock) {
    this.guard = guard;
    this.challenges = challenges;
    this.patience = patience;
    this.clock = clock;
  }

  /**
   * @throws dev.toque.protocol.problem.ProblemException (as a failure) {@code malformed}, {@code
   *     proof-invalid}, {@code clock-skew}, {@code proof-replayed} or {@code challenge-unknown}
   */
  Uni<Given> check(Phone phone, String challengeId, AnswerRequest request) {
    Optional<GateProof> gate = request.gate().map(GateProof::fromJson);
    Statement statement = statement(phone, challengeId, request.statement());
    return challenges
        .ofAccount(phone.accountId(), challengeId)
        .map(challenge -> given(challenge, statement, gate))
        .call(() -> patience.await(guard.once(statement)));
  }

  private Statement statement(Phone phone, String challengeId, String text) {
    return Statement.verify(
        text,
        new StatementExpectation(
            guard.audience(),
            phone.key(),
            StatementUse.ANSWER,
            Optional.of(clock.instant()),
            Map.of("cid", challengeId)));
  }

  private Given given(Challenge challenge, Statement statement, Optional<GateProof> gate) {
    AnswerVerification.Asked asked =
        new AnswerVerification.Asked(
            guard.audience(),
            challenge.id().toString(),
            challenge.nonce(),
            challenge.display(),
            challenge.transfer(),
            Optional.empty(),
            Optional.empty());
    return new Given(challenge, AnswerVerification.verify(statement, gate, asked), gate);
  }
}
