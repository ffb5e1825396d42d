package dev.toque.system.firstload;

import com.google.gson.JsonObject;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.concurrent.atomic.AtomicLong;

/** A phone of the lower end on a slow network: the preset "Slow 4G" of DevTools, and 4x CPU. */
final class Throttle {

  private static final double LATENCY_MILLIS = 562.5;
  private static final double DOWN_BYTES_PER_SECOND = 180_000;
  private static final double UP_BYTES_PER_SECOND = 84_375;
  private static final int CPU_RATE = 4;

  private final AtomicLong bytes = new AtomicLong();

  private Throttle() {}

  /** Slows this page down, and counts what it loads from now on. */
  static Throttle on(Page page) {
    Throttle throttle = new Throttle();
    CDPSession session = page.context().newCDPSession(page);
    session.on(
        "Network.loadingFinished",
        event -> throttle.bytes.addAndGet(event.get("encodedDataLength").getAsLong()));
    session.send("Network.enable");
    JsonObject network = new JsonObject();
    network.addProperty("offline", false);
    network.addProperty("latency", LATENCY_MILLIS);
    network.addProperty("downloadThroughput", DOWN_BYTES_PER_SECOND);
    network.addProperty("uploadThroughput", UP_BYTES_PER_SECOND);
    session.send("Network.emulateNetworkConditions", network);
    JsonObject processor = new JsonObject();
    processor.addProperty("rate", CPU_RATE);
    session.send("Emulation.setCPUThrottlingRate", processor);
    return throttle;
  }

  /** What came over the network, headers included. */
  double kib() {
    return bytes.get() / 1024.0;
  }
}
