package dev.toque.kit.token;

import dev.toque.kit.problem.RequestReference;
import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientRequestFilter;
import jakarta.ws.rs.core.HttpHeaders;

/**
 * Puts our token on every call of a REST client, and the reference of the request that the call is
 * made for; each client registers a subclass that names its audience.
 */
public abstract class ServiceTokenFilter implements ClientRequestFilter {

  private final ServiceTokens tokens;
  private final String audience;

  /**
   * @param audience the service that is called
   */
  protected ServiceTokenFilter(ServiceTokens tokens, String audience) {
    this.tokens = tokens;
    this.audience = audience;
  }

  @Override
  public void filter(ClientRequestContext request) {
    request.getHeaders().putSingle(HttpHeaders.AUTHORIZATION, "Bearer " + tokens.bearer(audience));
    RequestReference.current()
        .ifPresent(ref -> request.getHeaders().putSingle(RequestReference.HEADER, ref));
  }
}
