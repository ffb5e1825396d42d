package dev.toque.portal.admin;

import dev.toque.portal.agent.Agent;
import dev.toque.portal.agent.Agents;
import dev.toque.portal.agent.Agents.OnDuty;
import dev.toque.portal.agent.Agents.Standing;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Access;
import dev.toque.portal.web.ScriptGuard;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Who calls the API: whoever has the operator's token, else the person of a full session who has a
 * role. What changes something with a session must come from a page of ours.
 */
@Singleton
public class Callers {

  private static final String CALLER = Callers.class.getName();

  private final Operators operators;
  private final Sessions sessions;
  private final Agents agents;
  private final ScriptGuard guard;
  private final CurrentVertxRequest current;

  Callers(
      Operators operators,
      Sessions sessions,
      Agents agents,
      ScriptGuard guard,
      CurrentVertxRequest current) {
    this.operators = operators;
    this.sessions = sessions;
    this.agents = agents;
    this.guard = guard;
    this.current = current;
  }

  /** Who calls, once admitted. */
  public Agent caller() {
    return current.getCurrent().get(CALLER);
  }

  /**
   * Admits the caller or fails.
   *
   * @throws ProblemException (as a failure) {@code unauthorized} for a stranger, {@code forbidden}
   *     for who may not call this route
   */
  Uni<Void> admit(ContainerRequestContext request, boolean helpDeskToo) {
    return agent(request)
        .invoke(
            agent -> {
              if (!helpDeskToo) {
                agent.requireAdmin();
              }
              current.getCurrent().put(CALLER, agent);
            })
        .replaceWithVoid();
  }

  private Uni<Agent> agent(ContainerRequestContext request) {
    String authorization = request.getHeaderString(HttpHeaders.AUTHORIZATION);
    if (authorization != null) {
      operators.require(authorization);
      return Uni.createFrom().item(Agent.OPERATOR);
    }
    return sessions
        .current()
        .map(
            session ->
                session
                    .filter(Session::full)
                    .filter(full -> !Access.mustEnrol(full))
                    .orElseThrow(() -> ProblemException.of(ProblemCode.UNAUTHORIZED)))
        .invoke(session -> requireOurs(request))
        .flatMap(agents::of)
        .map(Callers::onDuty);
  }

  private void requireOurs(ContainerRequestContext request) {
    if (!request.getMethod().equals(HttpMethod.GET) && !guard.isOurs(request)) {
      throw ProblemException.of(ProblemCode.FORBIDDEN);
    }
  }

  private static Agent onDuty(Standing standing) {
    if (standing instanceof OnDuty onDuty) {
      return onDuty.agent();
    }
    throw ProblemException.of(ProblemCode.FORBIDDEN);
  }
}
