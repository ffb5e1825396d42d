package dev.toque.kit.problem;

import io.quarkus.logging.LoggingFilter;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Puts the reference of the running request on every line of the log, beside the ids of its trace
 * where that is recorded (docs/adr/0019). It leaves no line out.
 */
@LoggingFilter(name = "reference")
public final class ReferenceOfLines implements Filter {

  private static final String REF = "ref";

  @Override
  public boolean isLoggable(LogRecord line) {
    if (line instanceof ExtLogRecord own) {
      RequestReference.current().ifPresent(ref -> own.putMdc(REF, ref));
    }
    return true;
  }
}
