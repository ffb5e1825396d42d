package dev.toque.portal.trail;

import dev.toque.kit.audit.TrailQuestion;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.audit.AuditLog;
import dev.toque.portal.push.PushService;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.wire.audit.AuditRow;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** Reads the audit trails of the three services as one. */
@Singleton
public class Trails {

  private final AuditLog own;
  private final ActivationService activation;
  private final PushService push;

  Trails(AuditLog own, ActivationService activation, PushService push) {
    this.own = own;
    this.activation = activation;
    this.push = push;
  }

  /**
   * What happened to an account, newest first.
   *
   * @param most 1 to {@value TrailQuestion#MOST}
   */
  public Uni<List<Entry>> newest(UUID accountId, Cursor before, int most) {
    return read(
        before,
        most,
        Merge.DESCENDING,
        source -> TrailQuestion.after(0, most).of(accountId).before(before.of(source)));
  }

  /**
   * The trail, oldest first.
   *
   * @param accountId of this account alone
   * @param ref with this reference alone
   * @param most 1 to {@value TrailQuestion#MOST}
   * @throws ProblemException {@code malformed} for what is no reference
   */
  public Uni<List<Entry>> after(
      Optional<UUID> accountId, Optional<String> ref, Cursor after, int most) {
    UnaryOperator<TrailQuestion> narrowed =
        question -> {
          TrailQuestion ofAccount = accountId.map(question::of).orElse(question);
          return ref.map(ofAccount::with).orElse(ofAccount);
        };
    return read(
        after,
        most,
        Merge.ASCENDING,
        source -> narrowed.apply(TrailQuestion.after(after.of(source), most)));
  }

  private Uni<List<Entry>> read(Cursor from, int most, Comparator<Instant> order, Asked asked) {
    return Uni.combine()
        .all()
        .unis(
            own.read(asked.of(Source.PORTAL)),
            activation.audit(asked.of(Source.ACTIVATION)),
            push.audit(asked.of(Source.PUSH)))
        .asTuple()
        .map(
            all ->
                Map.<Source, List<AuditRow>>of(
                    Source.PORTAL, all.getItem1(),
                    Source.ACTIVATION, all.getItem2(),
                    Source.PUSH, all.getItem3()))
        .map(pages -> Merge.of(pages, order, from, most));
  }

  @FunctionalInterface
  private interface Asked {
    TrailQuestion of(Source source);
  }
}
