// Being told of requests while the app is closed.

import assert from "node:assert/strict";
import { test } from "node:test";
import { byPin, enroll, enrolled, phoneAt, portalWithCode } from "./app.js";
import { VAPID } from "./mock/portal.js";
import { MockPush } from "./mock/push.js";
import { workerOn } from "./mock/worker.js";

const APP = "https://portal.example/a/";

test("whoever allows notifications is reached for every account, and gets a test", async () => {
  const portal = portalWithCode();
  const push = new MockPush();
  const { store, account } = await enrolled(portal);
  const { phone } = phoneAt(portal, store, undefined, push);
  assert.equal(await phone.notifications.state(), "ask");

  assert.equal(await phone.notifications.turnOn(), "on");

  assert.equal(await phone.notifications.state(), "on");
  assert.deepEqual(push.keys, [VAPID]);
  assert.deepEqual(portal.targets.get(account.id), { transport: "webpush", subscription: push.subscription });
  assert.deepEqual(portal.tested, [account.id]);
});

test("the server is told again only of what is new: another subscription, another account", async () => {
  const portal = portalWithCode();
  const push = new MockPush();
  const { store, account } = await enrolled(portal);
  const { phone } = phoneAt(portal, store, undefined, push);
  await phone.notifications.turnOn();

  assert.deepEqual(await phone.notifications.keep(), []);
  push.subscription = { ...push.subscription, endpoint: "https://push.example/2" };
  assert.deepEqual(
    (await phone.notifications.keep()).map(({ id }) => id),
    [account.id],
  );
  portal.issue("TAQ3E5N8W1PM");
  const second = await enroll(phone, { code: "TAQ3E5N8W1PM", presence: byPin("4829") });
  portal.confirm(second.id);
  await phone.accounts.refresh(second.id);
  assert.deepEqual(
    (await phone.notifications.keep()).map(({ id }) => id),
    [second.id],
  );
  assert.equal(portal.targets.get(second.id).subscription.endpoint, "https://push.example/2");
});

test("whoever refuses is told so, and nothing is sent", async () => {
  const portal = portalWithCode();
  const push = new MockPush();
  push.allows = false;
  const { store } = await enrolled(portal);
  const { phone } = phoneAt(portal, store, undefined, push);

  assert.equal(await phone.notifications.turnOn(), "refused");
  assert.equal(await phone.notifications.state(), "refused");
  assert.deepEqual([await phone.notifications.keep(), portal.targets.size], [[], 0]);
});

test("where portal or browser have no push nobody is asked", async () => {
  const portal = portalWithCode();
  const push = new MockPush();
  const { phone } = phoneAt(portal, undefined, undefined, push);
  push.decided = "none";
  assert.equal(await phone.notifications.state(), "none");
  push.decided = "default";
  portal.transports = ["stream"];
  assert.equal(await phone.notifications.state(), "none");
});

test("a push becomes a notification in the app's words, and its withdrawal takes its place", async () => {
  const worker = await workerOn();
  const cache = await worker.caches.open("words");
  const words = { challenge: "Una solicitud", withdrawn: "Ha terminado", test: "Funciona" };
  await cache.put("/a/words", { json: async () => words });

  await worker.push({ kind: "challenge", id: "c-1", expiresAt: "2026-01-01T00:00:00Z" });
  await worker.push({ kind: "test" });
  assert.deepEqual(
    worker.shown.map(({ body, tag }) => [body, tag]),
    [
      ["Una solicitud", "c-1"],
      ["Funciona", "test"],
    ],
  );
  await worker.push({ kind: "withdrawn", id: "c-1" });

  assert.deepEqual(
    worker.shown.map(({ body, tag, silent }) => [body, tag, silent]),
    [
      ["Funciona", "test", false],
      ["Ha terminado", "c-1", true],
    ],
  );
});

test("what happened to another phone is shown beside an app in front too, each in a place of its own", async () => {
  const worker = await workerOn();
  worker.windows = [{ url: APP, visibilityState: "visible", postMessage: () => {} }];

  await worker.push({ kind: "phone-added" });
  await worker.push({ kind: "phone-removed" });

  assert.deepEqual(
    worker.shown.map(({ body, tag, silent }) => [body, tag, silent]),
    [
      ["A phone was added to your account.", "phone-added", false],
      ["A phone was removed from your account.", "phone-removed", false],
    ],
  );
});

test("every push shows something, also of a request that the person has cleared away already", async () => {
  const worker = await workerOn();

  await worker.push({ kind: "withdrawn", id: "c-1" });

  assert.deepEqual(
    worker.shown.map(({ body }) => body),
    ["This request has ended."],
  );
});

test("an app in front shows the request itself", async () => {
  const worker = await workerOn();
  const heard = [];
  worker.windows = [{ url: APP, visibilityState: "visible", postMessage: (message) => heard.push(message) }];

  await worker.push({ kind: "challenge", id: "c-1" });

  assert.deepEqual(
    heard.map(({ kind, id }) => [kind, id]),
    [["challenge", "c-1"]],
  );
  await worker.push({ kind: "withdrawn", id: "c-1" });
  assert.deepEqual(worker.shown, []);
});

test("Safari shows a notification even beside an app in front, or it would end the subscription", async () => {
  const worker = await workerOn("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 Safari/604.1");
  const heard = [];
  worker.windows = [{ url: APP, visibilityState: "visible", postMessage: ({ kind }) => heard.push(kind) }];

  await worker.push({ kind: "challenge", id: "c-1" });

  assert.deepEqual(heard, ["challenge"]);
  assert.deepEqual(
    worker.shown.map(({ tag }) => tag),
    ["c-1"],
  );
});

test("a touched notification brings the app to the front, or opens it to look for what waits", async () => {
  const worker = await workerOn();
  await worker.push({ kind: "challenge", id: "c-1" });

  await worker.touch(worker.shown[0]);
  assert.equal(worker.openedAt, "/a/?do=check");
  assert.deepEqual(worker.shown, []);

  const done = [];
  const window = {
    url: APP,
    visibilityState: "hidden",
    focus: async () => done.push("focus"),
    postMessage: ({ kind }) => done.push(kind),
  };
  worker.windows = [{ url: "https://portal.example/login", visibilityState: "visible" }, window];
  await worker.push({ kind: "challenge", id: "c-2" });
  await worker.touch(worker.shown[0]);
  assert.deepEqual(done, ["focus", "open"]);
});
