package dev.toque.portal.login;

import dev.toque.portal.account.Account;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.core.Response;

/** What follows a right password: a full session, or a half one and a question to the phone. */
public interface SignInSteps {

  /** Makes the session and leads to the next page. Fails closed when it cannot know. */
  Uni<Response> afterPassword(Account account);
}
