package dev.toque.push.device;

import dev.toque.kit.token.ServiceTokenFilter;
import dev.toque.kit.token.ServiceTokens;
import jakarta.inject.Singleton;

/** Our token on every call to activation-service. */
@Singleton
class ActivationTokenFilter extends ServiceTokenFilter {

  ActivationTokenFilter(ServiceTokens tokens) {
    super(tokens, "activation");
  }
}
