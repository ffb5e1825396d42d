package dev.toque.system.browser;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.microsoft.playwright.CDPSession;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** The app's service worker: what a push service sends it, what it shows, and a tap on that. */
public final class AppWorker {

  private static final String SHOWN =
      """
      async () => {
        const registration = await navigator.serviceWorker.getRegistration("/a/");
        const shown = await registration.getNotifications();
        return shown.map(({ body, tag }) => `${tag}: ${body}`);
      }
      """;

  /** Only a real touch may open a window, so the test is told which one instead. */
  private static final String TAP =
      """
      (async () => {
        const [notification] = await registration.getNotifications();
        const event = new NotificationEvent("notificationclick", { notification });
        let work, opened;
        event.waitUntil = (promise) => { work = promise; };
        clients.openWindow = async (url) => { opened = url; };
        dispatchEvent(event);
        await work;
        return opened;
      })()
      """;

  private final Chromium chromium;
  private final Page page;
  private final String origin;
  private final CDPSession session;
  private final AtomicReference<String> registration = new AtomicReference<>();

  private AppWorker(Chromium chromium, Page page, String origin) {
    this.chromium = chromium;
    this.page = page;
    this.origin = origin;
    this.session = page.context().newCDPSession(page);
  }

  /**
   * @param page of the app's origin
   */
  public static AppWorker of(Chromium chromium, Page page, String origin) {
    AppWorker worker = new AppWorker(chromium, page, origin);
    worker.session.on(
        "ServiceWorker.workerRegistrationUpdated",
        event -> event.getAsJsonArray("registrations").forEach(worker::note));
    worker.session.send("ServiceWorker.enable");
    page.waitForCondition(() -> worker.registration.get() != null);
    return worker;
  }

  /** A message arrives, as a browser's push service would deliver it. */
  public void push(String data) {
    JsonObject message = new JsonObject();
    message.addProperty("origin", origin);
    message.addProperty("registrationId", registration.get());
    message.addProperty("data", data);
    session.send("ServiceWorker.deliverPushMessage", message);
  }

  /** The notifications on the screen, each as {@code tag: words}. */
  @SuppressWarnings("unchecked")
  public List<String> shown() {
    return (List<String>) page.evaluate(SHOWN);
  }

  /**
   * Touches the only notification.
   *
   * @return the address that the worker opens
   */
  public String tap() {
    CDPSession browser = chromium.devTools();
    JsonObject attach = new JsonObject();
    attach.addProperty("targetId", target(browser));
    attach.addProperty("flatten", false);
    JsonElement sessionId = browser.send("Target.attachToTarget", attach).get("sessionId");
    AtomicReference<JsonObject> answer = new AtomicReference<>();
    browser.on(
        "Target.receivedMessageFromTarget",
        event -> noteAnswer(event.get("message").getAsString(), answer));
    JsonObject wrapped = new JsonObject();
    wrapped.add("sessionId", sessionId);
    wrapped.addProperty("message", evaluation().toString());
    browser.send("Target.sendMessageToTarget", wrapped);
    page.waitForCondition(() -> answer.get() != null);
    return answer
        .get()
        .getAsJsonObject("result")
        .getAsJsonObject("result")
        .get("value")
        .getAsString();
  }

  /** Events of the worker come the same way. */
  private static void noteAnswer(String message, AtomicReference<JsonObject> answer) {
    JsonObject said = JsonParser.parseString(message).getAsJsonObject();
    if (said.has("id")) {
      answer.set(said);
    }
  }

  private static JsonObject evaluation() {
    JsonObject parameters = new JsonObject();
    parameters.addProperty("expression", TAP);
    parameters.addProperty("awaitPromise", true);
    parameters.addProperty("returnByValue", true);
    JsonObject call = new JsonObject();
    call.addProperty("id", 1);
    call.addProperty("method", "Runtime.evaluate");
    call.add("params", parameters);
    return call;
  }

  private String target(CDPSession browser) {
    for (JsonElement one : browser.send("Target.getTargets").getAsJsonArray("targetInfos")) {
      JsonObject target = one.getAsJsonObject();
      if (target.get("type").getAsString().equals("service_worker")
          && target.get("url").getAsString().equals(origin + "/a/sw.js")) {
        return target.get("targetId").getAsString();
      }
    }
    throw new IllegalStateException("the worker does not run");
  }

  private void note(JsonElement one) {
    JsonObject known = one.getAsJsonObject();
    if (known.get("scopeURL").getAsString().equals(origin + "/a/")) {
      registration.set(known.get("registrationId").getAsString());
    }
  }
}
