package dev.toque.kit.problem;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.toque.protocol.problem.ProblemCode;
import dev.toque.protocol.problem.ProblemException;
import jakarta.ws.rs.core.Response;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.rest.client.ext.ResponseExceptionMapper;
import org.jboss.logging.Logger;

/**
 * Reads another service's refusal back into the problem it told. A REST client registers it. What
 * is no problem document, a 5xx, and a refusal of our own service token mean that the service
 * cannot serve us: {@code unavailable}.
 */
public class RemoteProblems implements ResponseExceptionMapper<ProblemException> {

  private static final Logger LOG = Logger.getLogger(RemoteProblems.class);
  private static final ObjectMapper JSON = new ObjectMapper();

  /** Our own answer gets these anew. */
  private static final Set<String> STANDARD =
      Set.of("type", "title", "status", "detail", "code", "ref");

  @Override
  public ProblemException toThrowable(Response response) {
    byte[] body = response.hasEntity() ? response.readEntity(byte[].class) : new byte[0];
    ProblemException problem = read(body);
    if (problem.code().status() >= 500 || problem.code() == ProblemCode.UNAUTHORIZED) {
      LOG.warnf("remote status=%d code=%s", response.getStatus(), problem.code().code());
      return ProblemException.of(ProblemCode.UNAVAILABLE);
    }
    return problem;
  }

  /** The problem of this document; {@code unavailable} when it is none. */
  static ProblemException read(byte[] body) {
    try {
      JsonNode document = JSON.readTree(body);
      return ProblemCode.of(document.path("code").textValue())
          .map(code -> withMembers(ProblemException.of(code), document))
          .orElseGet(() -> ProblemException.of(ProblemCode.UNAVAILABLE));
    } catch (IOException notJson) {
      return ProblemException.of(ProblemCode.UNAVAILABLE);
    }
  }

  private static ProblemException withMembers(ProblemException problem, JsonNode document) {
    ProblemException result = problem;
    for (Map.Entry<String, JsonNode> member : document.properties()) {
      if (!STANDARD.contains(member.getKey())) {
        result = result.with(member.getKey(), plain(member.getValue()));
      }
    }
    return result;
  }

  private static Object plain(JsonNode value) {
    if (value.isTextual()) {
      return value.textValue();
    }
    return value.isInt() ? value.intValue() : value;
  }
}
