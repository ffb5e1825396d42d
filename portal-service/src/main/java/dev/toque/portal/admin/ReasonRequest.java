package dev.toque.portal.admin;

import dev.toque.portal.care.Reason;
import dev.toque.protocol.json.StrictJson;
import dev.toque.protocol.problem.ProblemException;
import java.util.Optional;

/**
 * Body of the routes that act on somebody; it may be left out.
 *
 * @param reason stands in the audit trail, at most 200 characters
 */
record ReasonRequest(Optional<String> reason) {

  /**
   * @throws ProblemException {@code malformed}
   */
  static Reason read(byte[] body) {
    return body == null || body.length == 0
        ? Reason.NONE
        : StrictJson.read(body, ReasonRequest.class).reason().map(Reason::of).orElse(Reason.NONE);
  }
}
