package dev.toque.protocol.problem;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A broken rule, told to the client as a problem document (protocol.md, section 7).
 *
 * <p>It carries no stack trace: it is an answer, not a fault of the program, and hostile clients
 * can cause many.
 */
public final class ProblemException extends RuntimeException {
  private static final Set<String> STANDARD_MEMBERS =
      Set.of("type", "title", "status", "detail", "instance", "code", "ref");

  private final transient ProblemCode code;
  private final transient Map<String, Object> members;

  private ProblemException(ProblemCode code, Map<String, Object> members) {
    super(code.code(), null, false, false);
    this.code = code;
    this.members = Collections.unmodifiableMap(members);
  }

  public static ProblemException of(ProblemCode code) {
    return new ProblemException(code, Map.of());
  }

  /**
   * A {@code malformed} problem that names one field, written as a path such as {@code
   * device.name}.
   */
  public static ProblemException malformed(String field, String message) {
    return of(ProblemCode.MALFORMED)
        .with("errors", List.of(orderedMap("field", field, "message", message)));
  }

  /** A {@code proof-invalid} problem; {@code reason} is one word, the name of what is wrong. */
  public static ProblemException proofInvalid(String reason) {
    return of(ProblemCode.PROOF_INVALID).with("reason", reason);
  }

  /**
   * A copy with one more member of the problem document.
   *
   * @throws IllegalArgumentException for a member that every problem has anyway (RFC 9457, section
   *     3.1): a name that stood twice would be no JSON. The state of a challenge that is not
   *     pending is {@code state}, because {@code status} is the HTTP status.
   */
  public ProblemException with(String member, Object value) {
    if (STANDARD_MEMBERS.contains(member)) {
      throw new IllegalArgumentException("every problem has its own " + member);
    }
    Map<String, Object> more = new LinkedHashMap<>(members);
    more.put(member, value);
    return new ProblemException(code, more);
  }

  public ProblemCode code() {
    return code;
  }

  /** The members beyond the standard ones, in the order they were added. */
  public Map<String, Object> members() {
    return members;
  }

  private static Map<String, String> orderedMap(String... pairs) {
    Map<String, String> map = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) {
      map.put(pairs[i], pairs[i + 1]);
    }
    return Collections.unmodifiableMap(map);
  }
}
