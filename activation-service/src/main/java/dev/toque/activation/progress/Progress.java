package dev.toque.activation.progress;

import dev.toque.activation.code.CodeStore;
import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.enrolment.Enrolments;
import dev.toque.protocol.wire.activation.CodeState;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How far codes have come: what PostgreSQL knows of an enrolment, else what Redis knows. */
@Singleton
public class Progress {

  private final CodeStore codes;
  private final Enrolments enrolments;

  Progress(CodeStore codes, Enrolments enrolments) {
    this.codes = codes;
    this.enrolments = enrolments;
  }

  public Uni<CodeState> of(UUID activationId) {
    return of(List.of(activationId)).map(states -> states.get(0));
  }

  /** The states in the order of the ids; two questions however many there are. */
  public Uni<List<CodeState>> of(List<UUID> activationIds) {
    return enrolments
        .ofActivations(activationIds)
        .chain(
            redeemed -> {
              Map<UUID, Enrolment> known =
                  redeemed.stream()
                      .collect(Collectors.toMap(Enrolment::activationId, Function.identity()));
              return unredeemed(activationIds, known)
                  .map(
                      others ->
                          activationIds.stream()
                              .map(
                                  id ->
                                      known.containsKey(id)
                                          ? CodeProgress.of(known.get(id))
                                          : others.get(id))
                              .toList());
            });
  }

  private Uni<Map<UUID, CodeState>> unredeemed(
      List<UUID> activationIds, Map<UUID, Enrolment> known) {
    List<UUID> rest =
        activationIds.stream().filter(id -> !known.containsKey(id)).distinct().toList();
    return codes
        .find(rest)
        .map(
            snapshot ->
                rest.stream()
                    .collect(
                        Collectors.toMap(
                            Function.identity(), id -> CodeProgress.of(id, snapshot))));
  }
}
