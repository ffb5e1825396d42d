package dev.toque.protocol.json;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidTypeIdException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import dev.toque.protocol.problem.ProblemException;
import java.util.List;

/**
 * Says what is wrong with a document in words of our own: Jackson's messages quote the input, which
 * may be a secret.
 */
final class Faults {
  private Faults() {}

  static ProblemException toProblem(JsonProcessingException fault) {
    if (fault.getCause() instanceof ProblemException problem) {
      return problem;
    }
    if (fault instanceof StreamConstraintsException) {
      return ProblemException.malformed("", "is too deep or has too long a string or number");
    }
    if (fault instanceof UnrecognizedPropertyException unknown) {
      return ProblemException.malformed(path(unknown.getPath()), "is not known here");
    }
    if (fault instanceof InvalidTypeIdException unknown) {
      return ProblemException.malformed(
          path(unknown.getPath()), "is of no kind that is known here");
    }
    if (fault instanceof JsonMappingException mapping && !mapping.getPath().isEmpty()) {
      return ProblemException.malformed(path(mapping.getPath()), "has the wrong type or value");
    }
    return ProblemException.malformed("", "is not one JSON value without duplicate members");
  }

  private static String path(List<Reference> references) {
    StringBuilder path = new StringBuilder();
    for (Reference reference : references) {
      if (reference.getFieldName() == null) {
        path.append('[').append(reference.getIndex()).append(']');
      } else {
        path.append(path.isEmpty() ? "" : ".").append(reference.getFieldName());
      }
    }
    return path.toString();
  }
}
