// Takes part in notifications: leaves the words for them, keeps the server's knowledge current, and
// looks for requests when one was touched.

const WORDS = "/a/words";

/** @param {import("./app.js").App} app */
export function joinNotifications(app) {
  navigator.serviceWorker?.addEventListener("message", ({ data }) => {
    if (data?.kind === "open") {
      app.attention.ask();
      app.go.home();
    } else if (data?.kind === "challenge") {
      app.watch.tell({ type: "challenge", data: { id: data.id } });
    }
  });
  leaveWords(app);
  app.phone.notifications.keep().catch(() => {}); // the next start tries again
}

/**
 * The sentences that the service worker shows, in the language in use.
 * @param {import("./app.js").App} app
 */
export async function leaveWords({ texts }) {
  const kinds = ["challenge", "withdrawn", "test", "phone-added", "phone-removed"];
  const words = Object.fromEntries(kinds.map((kind) => [kind, texts.t(`notify.${kind}`)]));
  const cache = await globalThis.caches?.open("words");
  await cache?.put(WORDS, Response.json(words));
}

/**
 * Offers notifications where the person can still decide.
 * @param {import("./app.js").App} app
 * @returns {Promise<"on" | "ask" | "refused" | "none">}
 */
export async function offerNotifications(app) {
  const state = await app.phone.notifications.state().catch(() => "none");
  if (state === "ask") {
    app.offers.make("notify", async () => {
      app.offers.withdraw("notify");
      const outcome = await app.phone.notifications.turnOn().catch(() => "failed");
      app.offers.make(`notify-${outcome}`, () => app.offers.withdraw(`notify-${outcome}`));
    });
  } else if (state === "on") {
    app.phone.notifications.keep().catch(() => {}); // an account that was added just now
  } else if (state === "refused") {
    app.offers.make("notify-refused", () => app.offers.withdraw("notify-refused"));
  }
  return state;
}
