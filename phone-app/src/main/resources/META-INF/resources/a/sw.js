// Keeps the app's files, so that it starts without a network. Calls to the server are never kept.
// The build puts the files' checksum here: other files make another worker with another cache.

const SHELL = "shell-@shell.version@";
const LIST = "/a/shell.json";
const START = "/a/";

self.addEventListener("install", (event) => event.waitUntil(keep()));
self.addEventListener("activate", (event) => event.waitUntil(dropOlder()));
self.addEventListener("message", ({ data }) => data === "take-over" && self.skipWaiting());
self.addEventListener("fetch", (event) => isShell(event.request) && event.respondWith(kept(event.request)));

/** All of the shell or nothing; what is seldom needed where it can be had. */
async function keep() {
  const cache = await caches.open(SHELL);
  const { shell, later } = await (await fetch(LIST, { cache: "no-cache" })).json();
  await cache.addAll(shell.map(fresh));
  await cache.addAll(later.map(fresh)).catch(() => {});
}

async function dropOlder() {
  const names = (await caches.keys()).filter((name) => name.startsWith("shell-") && name !== SHELL);
  await Promise.all(names.map((name) => caches.delete(name)));
}

function isShell({ url, method }) {
  const { origin, pathname } = new URL(url);
  return (
    method === "GET" && origin === self.location.origin && /^\/(a|design)\//.test(pathname) && pathname !== "/a/sw.js"
  );
}

async function kept(request) {
  const cache = await caches.open(SHELL);
  return (await cache.match(request.mode === "navigate" ? START : request.url)) ?? fetch(request);
}

function fresh(path) {
  return new Request(path, { cache: "no-cache" });
}
