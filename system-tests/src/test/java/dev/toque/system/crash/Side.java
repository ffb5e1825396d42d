package dev.toque.system.crash;

/** Where a request stops: its work neither goes on nor fails, as if the process were gone. */
enum Side {
  /** Before a method does anything. */
  BEFORE("ENTRY", Side.NEVER),

  /** After all that a method's outcome waits for. */
  AFTER("EXIT", "$!.onItem().ignore().andSwitchTo(" + Side.NEVER + ")");

  /**
   * {@code Uni.createFrom().nothing()} says the same, but Byteman takes the last word for its own.
   */
  private static final String NEVER =
      "io.smallrye.mutiny.Uni.createFrom()"
          + ".completionStage(new java.util.concurrent.CompletableFuture())";

  private final String place;
  private final String result;

  Side(String place, String result) {
    this.place = place;
    this.result = result;
  }

  String place() {
    return place;
  }

  String result() {
    return result;
  }
}
