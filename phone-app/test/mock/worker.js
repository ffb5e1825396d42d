// The service worker on its own: what it keeps, and what it answers with and without a network.

import { runInNewContext } from "node:vm";
import { read } from "../shell.js";

const ORIGIN = "https://portal.example";

export async function workerOn(userAgent) {
  const worker = new MockWorker();
  worker.userAgent = userAgent ?? worker.userAgent;
  worker.start();
  return worker;
}

class MockWorker {
  network = true;
  /** Whether the browser knows routes past the worker, and takes those that it is given. */
  knowsRoutes = true;
  takesRoutes = true;
  /** What it was given. */
  routes = [];
  /** A path that the server does not have. */
  missing = null;
  /** Notifications that are on the screen. */
  shown = [];
  /** Windows of the app. */
  windows = [];
  openedAt = null;
  userAgent = "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36";
  caches = new MockCaches((request) => this.#fetch(request));
  #listeners = {};

  start() {
    const self = {
      location: { origin: ORIGIN },
      navigator: { userAgent: this.userAgent },
      addEventListener: (type, listener) => (this.#listeners[type] = listener),
      skipWaiting: () => {},
      registration: {
        showNotification: async (title, options) => {
          this.#close(options.tag);
          this.shown.push({ title, ...options, close: () => this.#close(options.tag) });
        },
        getNotifications: async ({ tag }) => this.shown.filter((shown) => shown.tag === tag),
      },
      clients: { matchAll: async () => this.windows, openWindow: async (url) => void (this.openedAt = url) },
    };
    runInNewContext(read("a/sw.js").toString(), {
      self,
      caches: this.caches,
      fetch: (request) => this.#fetch(request),
      URL,
      Request: MockRequest,
    });
  }

  install() {
    return this.#extended("install", this.knowsRoutes && { addRoutes: (routes) => this.#addRoutes(routes) });
  }

  activate() {
    return this.#extended("activate");
  }

  push(message) {
    return this.#extended("push", { data: { json: () => message } });
  }

  touch(notification) {
    return this.#extended("notificationclick", { notification });
  }

  #close(tag) {
    this.shown = this.shown.filter((shown) => shown.tag !== tag);
  }

  get shell() {
    return [...this.caches.all.keys()].find((name) => /^shell-(@|[0-9a-f])/.test(name));
  }

  kept() {
    return [...this.caches.all.get(this.shell).keys()].map((url) => url.replace(ORIGIN, ""));
  }

  /** @returns {Promise<string | undefined>} nothing where the worker leaves the request alone */
  async get(url, { method = "GET", mode = "cors" } = {}) {
    let answer;
    this.#listeners.fetch({
      request: { url: new URL(url, ORIGIN).href, method, mode },
      respondWith: (given) => (answer = given),
    });
    return (await answer)?.body;
  }

  async #extended(type, event = {}) {
    let work;
    this.#listeners[type]({ ...event, waitUntil: (promise) => (work = promise) });
    await work;
  }

  async #addRoutes(routes) {
    if (!this.takesRoutes) {
      throw new TypeError("routes of another kind");
    }
    this.routes = routes;
  }

  async #fetch(request) {
    const path = (request.url ?? request).replace(ORIGIN, "");
    if (!this.network || path === this.missing) {
      throw new TypeError("no network");
    }
    return { body: `of ${path}`, json: async () => JSON.parse(read(path)) };
  }
}

class MockRequest {
  constructor(url) {
    this.url = url;
  }
}

class MockCaches {
  all = new Map();
  #fetch;

  constructor(fetch) {
    this.#fetch = fetch;
  }

  async open(name) {
    const entries = this.all.get(name) ?? new Map();
    this.all.set(name, entries);
    return {
      addAll: async (requests) => {
        const answers = await Promise.all(requests.map(this.#fetch));
        requests.forEach(({ url }, i) => entries.set(new URL(url, ORIGIN).href, answers[i]));
      },
      put: async (url, answer) => void entries.set(new URL(url, ORIGIN).href, answer),
      match: async (url) => entries.get(new URL(url, ORIGIN).href),
    };
  }

  async match(url) {
    for (const entries of this.all.values()) {
      const found = entries.get(new URL(url, ORIGIN).href);
      if (found) {
        return found;
      }
    }
    return undefined;
  }

  async keys() {
    return [...this.all.keys()];
  }

  async delete(name) {
    return this.all.delete(name);
  }
}
