package dev.toque.portal.push;

import dev.toque.kit.token.ServiceTokenFilter;
import dev.toque.kit.token.ServiceTokens;
import jakarta.inject.Singleton;

/** Our token on every call to push-service. */
@Singleton
class PushTokenFilter extends ServiceTokenFilter {

  PushTokenFilter(ServiceTokens tokens) {
    super(tokens, "push");
  }
}
