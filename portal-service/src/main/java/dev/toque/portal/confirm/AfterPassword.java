package dev.toque.portal.confirm;

import dev.toque.portal.account.Account;
import dev.toque.portal.activation.ActivationService;
import dev.toque.portal.login.SignInSteps;
import dev.toque.portal.page.Redirects;
import dev.toque.portal.policy.PolicyConfig;
import dev.toque.portal.policy.PolicyConfig.BannerPolicy;
import dev.toque.portal.session.Kind;
import dev.toque.portal.session.Session;
import dev.toque.portal.session.Sessions;
import dev.toque.portal.visit.Access;
import dev.toque.portal.visit.Visitor;
import dev.toque.protocol.challenge.Act;
import dev.toque.protocol.wire.activation.AccountDevices;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.util.HashMap;
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
  private final Visitor visitor;
  private final PolicyConfig policy;

  AfterPassword(
      ActivationService activation,
      Sessions sessions,
      SecondFactor secondFactor,
      Visitor visitor,
      PolicyConfig policy) {
    this.activation = activation;
    this.sessions = sessions;
    this.secondFactor = secondFactor;
    this.visitor = visitor;
    this.policy = policy;
  }

  @Override
  public Uni<Response> afterPassword(Account account) {
    return activation
        .account(account.id)
        .flatMap(phones -> phones.everActive() ? half(account, phones) : full(account));
  }

  private Uni<Response> full(Account account) {
    return sessions
        .create(Kind.FULL, account, visitor.from(), firstOfAll())
        .replaceWith(Redirects.to(Access.HOME));
  }

  /** Where a phone is required, nothing else can be reached before one is added. */
  private Map<String, String> firstOfAll() {
    Map<String, String> values = new HashMap<>(Access.byPassword());
    if (policy.banner() == BannerPolicy.REQUIRED) {
      values.put(Access.MUST_ENROL, "");
    }
    return values;
  }

  private Uni<Response> half(Account account, AccountDevices phones) {
    return sessions
        .create(Kind.HALF, account, visitor.from(), Map.of())
        .call(session -> ask(session, phones))
        .replaceWith(Redirects.to(Access.CONFIRM));
  }

  private Uni<Optional<OpenChallenge>> ask(Session session, AccountDevices phones) {
    return secondFactor.ask(session, Act.SIGN_IN, Optional.empty(), phones);
  }
}
