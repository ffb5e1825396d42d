package dev.toque.kit.problem;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import dev.toque.protocol.problem.ProblemTexts;
import java.util.Locale;
import java.util.Map;

/**
 * A problem document (RFC 9457, protocol.md section 7), ready to be written.
 *
 * @param ref eight symbols that find the event in log and audit
 * @param members what this problem says besides, by name
 */
@JsonPropertyOrder({"type", "title", "status", "detail", "code", "ref"})
public record Problem(
    String type,
    String title,
    int status,
    String detail,
    String code,
    String ref,
    @JsonAnyGetter Map<String, Object> members,
    @JsonIgnore ProblemCode problemCode) {

  /** With the reference of the running request; where none is known, with one of its own. */
  static Problem from(ProblemException exception, Locale language) {
    ProblemCode code = exception.code();
    return new Problem(
        code.type(),
        ProblemTexts.title(code, language),
        code.status(),
        ProblemTexts.detail(code, exception.members(), language),
        code.code(),
        RequestReference.current().orElseGet(References::next),
        exception.members(),
        code);
  }
}
