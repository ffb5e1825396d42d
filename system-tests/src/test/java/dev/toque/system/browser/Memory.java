package dev.toque.system.browser;

import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;

/** What a page holds in memory, as the browser's own tools tell it. */
final class Memory {

  /** Follows every key and every seed that the page makes, without keeping one alive. */
  private static final String FOLLOW =
      """
      window.made = [];
      for (const name of ["importKey", "deriveBits", "exportKey"]) {
        const make = SubtleCrypto.prototype[name];
        SubtleCrypto.prototype[name] = async function (...given) {
          const result = await make.apply(this, given);
          made.push({ name, result: new WeakRef(result) });
          return result;
        };
      }
      """;

  private static final String COUNT = "() => made.length";
  private static final String ALIVE =
      "() => made.filter(({ result }) => result.deref()).map(({ name }) => name)";

  private final Page page;
  private final CDPSession session;

  private Memory(Page page) {
    this.page = page;
    this.session = page.context().newCDPSession(page);
  }

  /**
   * @param page that loads nothing before this
   */
  static Memory of(Page page) {
    page.addInitScript(FOLLOW);
    return new Memory(page);
  }

  /** All strings that are still in use, with everything else that a snapshot of the heap says. */
  String heap() {
    StringBuilder snapshot = new StringBuilder();
    session.on(
        "HeapProfiler.addHeapSnapshotChunk",
        chunk -> snapshot.append(chunk.get("chunk").getAsString()));
    collect();
    session.send("HeapProfiler.takeHeapSnapshot");
    return snapshot.toString();
  }

  /** How many keys and seeds were made. */
  int made() {
    return ((Number) page.evaluate(COUNT)).intValue();
  }

  /** Those that are still in use, by the call that made them. */
  @SuppressWarnings("unchecked")
  List<String> alive() {
    collect();
    return (List<String>) page.evaluate(ALIVE);
  }

  private void collect() {
    session.send("HeapProfiler.enable");
    session.send("HeapProfiler.collectGarbage");
  }
}
