// Keeps the app's files, so that it starts without a network, and shows notifications. Calls to the
// server are never kept.
// The build puts the files' checksum here: other files make another worker with another cache.

/** The operator's brand may have another. */
const NAME = "Toque";
const SHELL = "shell-@shell.version@";
const LIST = "/a/shell.json";
const START = "/a/";
/** The worker itself, and what the operator may change at any time. */
const NEVER_KEPT = ["/a/sw.js", "/a/stores"];
/** What a start needs most of. */
const FILES = ["/a/*.js", "/a/*.css", "/design/*.css"];
const WORDS = "/a/words";
const ICON = "/a/icons/icon-192.png";
/** Until the app has left its words. */
const WITHOUT_APP = {
  challenge: "A request waits for you.",
  withdrawn: "This request has ended.",
  test: "Notifications work.",
  "phone-added": "A phone was added to your account.",
  "phone-removed": "A phone was removed from your account.",
};
/** What no open app tells by itself. */
const ALWAYS_SHOWN = ["test", "phone-added", "phone-removed"];
const MUST_SHOW = !/Chrome|Firefox/.test(self.navigator.userAgent);

self.addEventListener("install", (event) => event.waitUntil(Promise.all([keep(), route(event)])));
self.addEventListener("activate", (event) => event.waitUntil(dropOlder()));
self.addEventListener("message", ({ data }) => data === "take-over" && self.skipWaiting());
self.addEventListener("fetch", (event) => isShell(event.request) && event.respondWith(kept(event.request)));
self.addEventListener("push", (event) => event.waitUntil(notified(event.data?.json() ?? {})));
self.addEventListener("notificationclick", (event) => event.waitUntil(opened(event.notification)));

/** All of the shell or nothing; what is seldom needed where it can be had. */
async function keep() {
  const cache = await caches.open(SHELL);
  const { shell, later } = await (await fetch(LIST, { cache: "no-cache" })).json();
  await cache.addAll(shell.map(fresh));
  await cache.addAll(later.map(fresh)).catch(() => {});
}

/**
 * Scripts and styles then come from the cache without this worker, where the browser can do so; where
 * it cannot, or wants routes to be said otherwise, by this worker as all else.
 */
async function route(event) {
  const source = { cacheName: SHELL };
  const routes = FILES.map((pathname) => ({ condition: { urlPattern: { pathname } }, source }));
  await event.addRoutes?.(routes).catch(() => {});
}

async function dropOlder() {
  const names = (await caches.keys()).filter((name) => name.startsWith("shell-") && name !== SHELL);
  await Promise.all(names.map((name) => caches.delete(name)));
}

function isShell({ url, method }) {
  const { origin, pathname } = new URL(url);
  return (
    method === "GET" && origin === self.location.origin && /^\/(a|design)\//.test(pathname) && !NEVER_KEPT.includes(pathname)
  );
}

async function kept(request) {
  const cache = await caches.open(SHELL);
  return (await cache.match(request.mode === "navigate" ? START : request.url)) ?? fetch(request);
}

function fresh(path) {
  return new Request(path, { cache: "no-cache" });
}

/**
 * Nothing personal comes with a push, and nothing personal is shown (protocol.md, section 5.6). A
 * request that has ended takes the place of its notification. Browsers end the subscription of an app
 * that shows nothing, unless it is in front; Safari even then.
 */
async function notified({ kind, id }) {
  const visible = (await windows()).filter(({ visibilityState }) => visibilityState === "visible");
  const shows = ALWAYS_SHOWN.includes(kind) || visible.length === 0 || MUST_SHOW;
  if (kind === "challenge") {
    visible.forEach((client) => client.postMessage({ kind, id }));
  } else if (!shows) {
    const shown = await self.registration.getNotifications({ tag: id });
    shown.forEach((notification) => notification.close());
  }
  if (shows) {
    await self.registration.showNotification(NAME, {
      body: await wordsOf(kind),
      tag: id ?? kind,
      icon: ICON,
      badge: ICON,
      data: { id },
      silent: kind === "withdrawn",
    });
  }
}

/** An open app comes to the front, else one is opened; either looks for what waits. */
async function opened(notification) {
  notification.close();
  const [client] = await windows();
  if (client) {
    await client.focus();
    client.postMessage({ kind: "open" });
  } else {
    await self.clients.openWindow("/a/?do=check");
  }
}

async function windows() {
  const all = await self.clients.matchAll({ type: "window", includeUncontrolled: true });
  return all.filter(({ url }) => new URL(url).pathname === START);
}

/** In the app's language, which the app leaves here. */
async function wordsOf(kind) {
  const kept = await caches.match(WORDS);
  const words = kept ? await kept.json() : WITHOUT_APP;
  return words[kind] ?? WITHOUT_APP[kind] ?? words.challenge;
}
