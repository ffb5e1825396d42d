package dev.toque.portal.newpassword;

import dev.toque.kit.web.PublicUrl;
import dev.toque.portal.newpassword.PasswordLinks.Kind;
import dev.toque.portal.newpassword.PasswordLinks.Link;
import dev.toque.portal.secret.SecretCode;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Makes password links. Built from the public URL, never from a request. */
@Singleton
class MakeLink {

  private final PasswordLinks links;
  private final LinkConfig config;
  private final PublicUrl publicUrl;
  private final Clock clock;
  private final SecureRandom random = new SecureRandom();

  MakeLink(PasswordLinks links, LinkConfig config, PublicUrl publicUrl, Clock clock) {
    this.links = links;
    this.config = config;
    this.publicUrl = publicUrl;
    this.clock = clock;
  }

  /**
   * A link as it is told once.
   *
   * @param url its fragment is the code
   * @param code to be typed where the link does not open
   */
  record Made(String url, String code, Instant expiresAt, Duration life) {

    @Override
    public String toString() {
      return "Made[redacted]";
    }
  }

  Uni<Made> make(UUID accountId, Kind kind) {
    Duration life = life(kind);
    SecretCode code = SecretCode.random(random);
    Instant expiresAt = clock.instant().plus(life);
    String url = publicUrl.origin() + NewPasswordResource.PATH + "#" + code.symbols();
    return links
        .keep(new Link(accountId, kind), code, expiresAt)
        .replaceWith(new Made(url, code.display(), expiresAt, life));
  }

  /** Ends the one of this kind that nobody was told. */
  Uni<Void> forget(UUID accountId, Kind kind) {
    return links.forget(new Link(accountId, kind));
  }

  private Duration life(Kind kind) {
    return switch (kind) {
      case FORGOTTEN -> config.forgotten();
      case INVITATION -> config.invitation();
    };
  }
}
