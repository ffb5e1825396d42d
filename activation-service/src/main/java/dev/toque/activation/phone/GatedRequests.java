package dev.toque.activation.phone;

import dev.toque.activation.enrolment.Enrolment;
import dev.toque.activation.gate.Gate;
import dev.toque.activation.gate.Opened;
import dev.toque.protocol.gate.GateProof;
import dev.toque.protocol.gate.Gates;
import dev.toque.protocol.gate.Opening;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.statement.Statement;
import dev.toque.protocol.statement.StatementUse;
import dev.toque.protocol.wire.enrolment.GatedRequest;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/** Requests that a statement and the gate confirm: gate check, removal and veto. */
@Singleton
public class GatedRequests {

  private final PhoneRequests phones;
  private final Gate gate;

  GatedRequests(PhoneRequests phones, Gate gate) {
    this.phones = phones;
    this.gate = gate;
  }

  /** Everything up to the gate: proof, body, enrolment in whatever state, statement. */
  public Uni<Asked> ask(
      HttpServerRequest request, byte[] body, StatementUse use, Map<String, String> members) {
    return phones
        .prove(request, body)
        .chain(
            key -> {
              GatedRequest gated = StrictJson.read(body, GatedRequest.class);
              GateProof proof = GateProof.fromJson(gated.gate());
              return phones
                  .enrolment(key)
                  .chain(
                      enrolment ->
                          phones
                              .statement(gated.statement(), key, use, members)
                              .map(statement -> new Asked(enrolment, statement, proof)));
            });
  }

  /** The gate of an active enrolment; counted before it is verified. */
  public Uni<Opened> open(Asked asked) {
    asked.enrolment().requireActive();
    return gate.open(asked.enrolment(), asked::opens);
  }

  /** A request that waits for its gate. */
  public record Asked(Enrolment enrolment, Statement statement, GateProof proof) {

    Optional<Opening> opens(Enrolment counted) {
      return Gates.open(counted.gate(), proof, statement);
    }
  }
}
