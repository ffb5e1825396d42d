package dev.toque.portal.confirm;

import dev.toque.portal.account.Account;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.login.SignInSteps;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.session.Kind;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Access;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.wire.activation.AccountDevices;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import java.util.Optional;

/**
 * What a right password opens: everything only while the account never had a phone, else a half
 * session and a question to its phones (protocol.md, section 4.4). When activation-service is away
 * the request fails; it is never taken for an account without phones.
 */
@Singleton
class AfterPassword implements SignInSteps {

  private final ActivationService activation;
  private final Sessions sessions;
  private final SecondFactor secondFactor;

  AfterPassword(ActivationService activation, Sessions sessions, SecondFactor secondFactor) {
    this.activation = activation;
    this.sessions = sessions;
    this.secondFactor = secondFactor;
  }

  @Override
  public Uni<Response> afterPassword(Account account) {
    return activation
        .account(account.id)
        .flatMap(phones -> phones.everActive() ? half(account, phones) : full(account));
  }

  private Uni<Response> full(Account account) {
    return sessions.create(Kind.FULL, account, Map.of()).replaceWith(Redirects.to(Access.HOME));
  }

  private Uni<Response> half(Account account, AccountDevices phones) {
    return sessions
        .create(Kind.HALF, account, Map.of())
        .call(session -> ask(session, phones))
        .replaceWith(Redirects.to(Access.CONFIRM));
  }

  private Uni<Optional<OpenChallenge>> ask(Session session, AccountDevices phones) {
    return secondFactor.ask(session, Act.SIGN_IN, Optional.empty(), phones);
  }
}
