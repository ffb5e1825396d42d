package dev.toque.protocol.problem;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Every refusal the services know, with its HTTP status. Source: protocol.md, section 7. */
public enum ProblemCode {
  MALFORMED("malformed", 400),
  CODE_MALFORMED("code-malformed", 400),
  CODE_UNKNOWN("code-unknown", 404),
  CODE_EXPIRED("code-expired", 410),
  CODE_USED("code-used", 410),
  ALREADY_ENROLLED("already-enrolled", 409),
  PROOF_INVALID("proof-invalid", 401),
  CLOCK_SKEW("clock-skew", 401),
  PROOF_REPLAYED("proof-replayed", 401),
  NOT_ENROLLED("not-enrolled", 401),
  GATE_FAILED("gate-failed", 403),
  LOCKED("locked", 423),
  NOT_PENDING("not-pending", 409),
  WRONG_NUMBER("wrong-number", 409),
  CHALLENGE_UNKNOWN("challenge-unknown", 404),
  TOO_MANY_REQUESTS("too-many-requests", 429),
  UNAUTHORIZED("unauthorized", 401),
  FORBIDDEN("forbidden", 403),
  NOT_FOUND("not-found", 404),
  METHOD_NOT_ALLOWED("method-not-allowed", 405),
  TOO_LARGE("too-large", 413),
  UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415),
  UNAVAILABLE("unavailable", 503),
  INTERNAL("internal", 500);

  private static final Map<String, ProblemCode> BY_CODE =
      Stream.of(values())
          .collect(Collectors.toUnmodifiableMap(ProblemCode::code, Function.identity()));

  private final String code;
  private final int status;

  ProblemCode(String code, int status) {
    this.code = code;
    this.status = status;
  }

  /** The stable word that clients switch on. */
  public String code() {
    return code;
  }

  /** The HTTP status of the answer. */
  public int status() {
    return status;
  }

  /** The RFC 9457 problem type. */
  public String type() {
    return "urn:toque:problem:" + code;
  }

  public static Optional<ProblemCode> of(String code) {
    return Optional.ofNullable(code).map(BY_CODE::get);
  }
}
