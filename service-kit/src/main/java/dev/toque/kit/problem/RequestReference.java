package dev.toque.kit.problem;

import io.smallrye.common.vertx.ContextLocals;
import io.smallrye.common.vertx.VertxContext;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The reference of a request: one for its problem, its lines in the log and its rows in the audit
 * trail, in every service that has a part in it (protocol.md, section 7). It is made when somebody
 * first asks for it.
 *
 * <p>It is kept with the request's own Vert.x context, as its database session is; work that no
 * request has asked for has none.
 */
public final class RequestReference {

  /** What hands it on to another service (docs/internal-api.md). */
  public static final String HEADER = "Toque-Ref";

  private static final String KEY = RequestReference.class.getName();
  private static final Pattern FORM = Pattern.compile("[0-9A-HJKMNP-TV-Z]{8}");

  private Optional<String> symbols = Optional.empty();

  private RequestReference() {}

  /** A request begins in the current context. */
  static void begin() {
    new RequestReference().goOn();
  }

  /** That of the running request, to be carried to another context; empty where none runs. */
  public static Optional<RequestReference> running() {
    return VertxContext.isOnDuplicatedContext() ? ContextLocals.get(KEY) : Optional.empty();
  }

  /** Its eight symbols; empty where no request runs. */
  public static Optional<String> current() {
    return running().map(RequestReference::symbols);
  }

  /**
   * The running request goes on for one of another service that knows it by this reference. What
   * has not the form of one is as good as none.
   */
  public static void adopt(Optional<String> handedOn) {
    handedOn
        .filter(RequestReference::isOne)
        .ifPresent(symbols -> running().ifPresent(own -> own.set(symbols)));
  }

  /** Whether this has the form of a reference. */
  public static boolean isOne(String text) {
    return FORM.matcher(text).matches();
  }

  /** The work in the current context, which must be a duplicated one, belongs to this request. */
  public void goOn() {
    ContextLocals.put(KEY, this);
  }

  private synchronized String symbols() {
    if (symbols.isEmpty()) {
      symbols = Optional.of(References.next());
    }
    return symbols.get();
  }

  private synchronized void set(String handedOn) {
    symbols = Optional.of(handedOn);
  }
}
