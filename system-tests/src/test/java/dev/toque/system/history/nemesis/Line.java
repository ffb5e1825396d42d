package dev.toque.system.history.nemesis;

import io.vertx.core.Context;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.net.NetSocket;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One connection through a proxy. All of it happens on one event loop. */
final class Line {

  /** Both stores are told the user's name in the first bytes, in clear. */
  private static final Pattern USER = Pattern.compile("toque[-_](portal|activation|push)");

  private final Context loop;
  private final NetSocket caller;
  private final NetSocket callee;
  private final Supplier<Trouble> trouble;
  private final OneWay there;
  private final OneWay back;
  private String owner = "";

  Line(
      Vertx vertx,
      NetSocket caller,
      NetSocket callee,
      Supplier<Trouble> trouble,
      Consumer<Line> ended) {
    this.loop = vertx.getOrCreateContext();
    this.caller = caller;
    this.callee = callee;
    this.trouble = trouble;
    this.there = new OneWay(vertx, callee, this::now);
    this.back = new OneWay(vertx, caller, this::now);
    callee.handler(back::take);
    caller.handler(this::fromCaller);
    callee.exceptionHandler(broken -> caller.close());
    caller.exceptionHandler(broken -> callee.close());
    callee.closeHandler(closed -> back.end());
    caller.closeHandler(
        closed -> {
          ended.accept(this);
          there.end();
        });
    caller.resume();
  }

  /** Something has changed about lines. */
  void look() {
    loop.runOnContext(
        now -> {
          endIfCut();
          there.drain();
          back.drain();
        });
  }

  void end() {
    loop.runOnContext(
        now -> {
          caller.close();
          callee.close();
        });
  }

  private void fromCaller(Buffer bytes) {
    if (owner.isEmpty()) {
      Matcher user = USER.matcher(bytes.toString(StandardCharsets.ISO_8859_1));
      owner = user.find() ? user.group(1) : "";
      endIfCut();
    }
    there.take(bytes);
  }

  private void endIfCut() {
    if (trouble.get().is(Trouble.Kind.CUT, owner)) {
      caller.close();
      callee.close();
    }
  }

  /** What is wrong with this very line. */
  private Trouble now() {
    Trouble all = trouble.get();
    return all.is(all.kind(), owner) ? all : Trouble.NONE;
  }
}
