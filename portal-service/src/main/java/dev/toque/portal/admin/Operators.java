package dev.toque.portal.admin;

import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Optional;

/** Knows the operator by the token. */
@ApplicationScoped
class Operators {

  private static final String BEARER = "Bearer ";

  private final Optional<byte[]> token;

  Operators(AdminConfig config) {
    this.token =
        config
            .token()
            .or(() -> config.tokenFile().map(Operators::read))
            .map(text -> text.getBytes(StandardCharsets.UTF_8));
  }

  /**
   * Admits the bearer of the token.
   *
   * @throws ProblemException {@code unauthorized} for anybody else
   */
  void require(String authorization) {
    boolean known =
        authorization != null
            && authorization.startsWith(BEARER)
            && token.filter(right -> same(right, authorization)).isPresent();
    if (!known) {
      throw ProblemException.of(ProblemCode.UNAUTHORIZED);
    }
  }

  private static boolean same(byte[] right, String authorization) {
    byte[] given = authorization.substring(BEARER.length()).getBytes(StandardCharsets.UTF_8);
    return MessageDigest.isEqual(right, given);
  }

  private static String read(Path file) {
    try {
      return Files.readString(file).strip();
    } catch (IOException unreadable) {
      throw new UncheckedIOException("toque.admin.token-file cannot be read", unreadable);
    }
  }
}
