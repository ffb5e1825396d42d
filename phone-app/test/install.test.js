// Installed, kept for a start without a network, and where the app begins on which device.

import assert from "node:assert/strict";
import { test } from "node:test";
import { gzipSync } from "node:zlib";
import { KeptCode } from "../src/main/resources/META-INF/resources/a/domain/kept-code.js";
import { Offers } from "../src/main/resources/META-INF/resources/a/domain/offers.js";
import { isInstalled, surroundingsOf } from "../src/main/resources/META-INF/resources/a/domain/surroundings.js";
import { script } from "../src/main/resources/META-INF/resources/a/lib/scripts.js";
import { LANGUAGES } from "../src/main/resources/META-INF/resources/a/i18n/texts.js";
import { memoryStorage, phoneAt, portalWithCode } from "./app.js";
import { CODE } from "./mock/portal.js";
import { refusal } from "./mock/refusal.js";
import { firstLoad, keptFiles, read, startPage } from "./shell.js";
import { workerOn } from "./mock/worker.js";

const MOST_BYTES = 100 * 1024;

test("the list of kept files and the start page name what the app starts with (else run node test/shell.js)", () => {
  assert.deepEqual(JSON.parse(read("a/shell.json")), keptFiles());
  assert.equal(read("a/index.html").toString(), startPage());
});

test("the first load is under 100 KiB compressed, the scanner is not part of it", () => {
  const bytes = firstLoad()
    .map((path) => gzipSync(read(path)).length)
    .reduce((sum, size) => sum + size);

  assert.ok(bytes < MOST_BYTES, `${bytes} bytes`);
  ["/a/vendor/jsqr.js", "/a/ui/scan.js"].forEach((path) => assert.ok(keptFiles().later.includes(path)));
});

test("the worker keeps every file of the list", async () => {
  const worker = await workerOn();

  await worker.install();

  const { shell, later } = keptFiles();
  assert.deepEqual(worker.kept().sort(), [...shell, ...later].sort());
});

test("a start without a network is served from what is kept, whatever the query", async () => {
  const worker = await workerOn();
  await worker.install();
  worker.network = false;

  assert.equal(await worker.get("/a/?do=check", { mode: "navigate" }), "of /a/");
  assert.equal(await worker.get("/a/app.js"), "of /a/app.js");
});

test("every script and style that is kept comes from there without the worker, and nothing else", async () => {
  const worker = await workerOn();
  await worker.install();

  const patterns = worker.routes.map(({ condition }) => condition.urlPattern.pathname);
  const routed = (path) => patterns.some((pattern) => new RegExp(`^${pattern.replace(".", "\\.").replace("*", ".*")}$`).test(path));
  const { shell } = keptFiles();
  assert.deepEqual(shell.filter(routed), shell.filter((path) => /\.(js|css)$/.test(path)));
  assert.ok(!["/a/", "/a/stores", "/api/push/v1/config", "/login"].some(routed));
  assert.ok(worker.routes.every(({ source }) => source.cacheName === worker.shell));
});

["knowsRoutes", "takesRoutes"].forEach((ability) =>
  test(`the worker keeps the files where a browser lacks this: ${ability}`, async () => {
    const worker = await workerOn();
    worker[ability] = false;
    await worker.install();
    worker.network = false;

    assert.deepEqual(worker.routes, []);
    assert.equal(await worker.get("/a/app.js"), "of /a/app.js");
  }),
);

test("calls to the server, and changes, never go through the worker", async () => {
  const worker = await workerOn();

  assert.equal(await worker.get("/api/push/v1/challenges"), undefined);
  assert.equal(await worker.get("/a/stores"), undefined);
  assert.equal(await worker.get("/login"), undefined);
  assert.equal(await worker.get("/a/", { method: "POST" }), undefined);
  assert.equal(await worker.get("https://elsewhere.example/a/app.js"), undefined);
});

test("a shell that cannot be had whole is not kept, and a newer one drops the older", async () => {
  const worker = await workerOn();
  worker.missing = "/a/app.js";
  await assert.rejects(worker.install());

  worker.missing = "/a/vendor/jsqr.js";
  await worker.install();
  await worker.caches.open("shell-older");
  await worker.caches.open("of-somebody-else");
  await worker.activate();

  assert.deepEqual((await worker.caches.keys()).sort(), ["of-somebody-else", worker.shell]);
});

test("no script but the app's own is started beside the page", () => {
  assert.equal(script("/a/sw.js"), "/a/sw.js");
  assert.throws(() => script("https://elsewhere.example/sw.js"), TypeError);
});

test("the manifests differ in their words only, and name icons that exist", async () => {
  const words = await Promise.all(Object.values(LANGUAGES).map(async ({ load }) => (await load()).default));
  const all = Object.values(LANGUAGES).map(({ manifest, tag }) => ({ tag, ...JSON.parse(read(manifest)) }));
  for (const { tag, lang, description, shortcuts, icons, screenshots } of all) {
    assert.equal(lang, tag);
    assert.ok(description.length > 5);
    assert.deepEqual(
      shortcuts.map(({ url }) => url),
      ["/a/?do=add", "/a/?do=check"],
    );
    [...icons, ...screenshots, ...shortcuts.flatMap((shortcut) => shortcut.icons)].forEach(({ src }) =>
      assert.ok(read(src).length > 100),
    );
    assert.ok(icons.some(({ purpose }) => purpose === "maskable"));
  }
  assert.deepEqual(
    all.map(wordless),
    all.map(() => wordless(all[0])),
  );
  assert.deepEqual(
    all.map(({ shortcuts }) => shortcuts[0].name),
    words.map((texts) => texts["home.add"]),
  );
  assert.deepEqual(
    all.map(({ shortcuts }) => shortcuts[1].name),
    words.map((texts) => texts["home.check"]),
  );
});

test("a tab on iOS makes no keys, an installed app does", () => {
  assert.ok(!surroundingsOf("ios", false).keepsKeys);
  assert.ok(surroundingsOf("ios", true).keepsKeys);
  assert.ok(surroundingsOf("android", false).keepsKeys);
});

test("each platform has its own stores, and none where the portal names none or does not answer", async () => {
  const portal = portalWithCode();
  const { phone } = phoneAt(portal);
  assert.deepEqual(await phone.stores("ios"), []);
  const store = { store: "app-store", link: "https://apps.apple.com/app/id1", app: "Pass", publisher: "Example" };
  portal.stores = { android: [], ios: [store] };

  assert.deepEqual(await phone.stores("ios"), [store]);
  assert.deepEqual(await phone.stores("android"), []);
  assert.deepEqual(await phone.stores("web"), []);
  portal.broken.set("/a/stores", refusal(503, "unavailable"));
  assert.deepEqual(await phone.stores("ios"), []);
  portal.silent.add("/a/stores");
  assert.deepEqual(await phone.stores("ios"), []);
});

test("only a computer asks for the phone that a code is meant for", () => {
  assert.deepEqual(
    ["web", "android", "ios"].map((platform) => surroundingsOf(platform, true).asksForPhone),
    [true, false, false],
  );
});

test("an installed app is told by its window, on iOS by Safari's own word", () => {
  const matchMedia = (matches) => () => ({ matches });
  assert.ok(isInstalled({ navigator: { standalone: true }, matchMedia: matchMedia(false) }));
  assert.ok(isInstalled({ navigator: {}, matchMedia: matchMedia(true) }));
  assert.ok(!isInstalled({ navigator: { standalone: false }, matchMedia: matchMedia(false) }));
});

test("a code that a link brought is kept until it is used or no code lives any more", () => {
  let now = 0;
  const kept = new KeptCode(memoryStorage(), () => now);
  assert.equal(kept.read(), null);

  kept.keep(CODE);
  now = 10 * 60_000 - 1;
  assert.equal(kept.read(), CODE);
  now += 1;
  assert.equal(kept.read(), null);
  kept.keep(CODE);
  kept.drop();
  assert.equal(kept.read(), null);
});

test("whoever shows offers hears when they change, until the screen is left", () => {
  const offers = new Offers();
  const visit = new AbortController();
  let heard = 0;
  offers.on(() => (heard += 1), visit.signal);

  offers.make("install", () => "installed");
  assert.equal(offers.of("install")(), "installed");
  offers.withdraw("install");
  visit.abort();
  offers.make("update", () => {});

  assert.equal(heard, 2);
});

function wordless({ lang, tag, description, shortcuts, screenshots, ...rest }) {
  const unnamed = screenshots.map(({ label, ...screenshot }) => screenshot);
  return { ...rest, shortcuts: shortcuts.map(({ name, ...shortcut }) => shortcut), screenshots: unnamed };
}
