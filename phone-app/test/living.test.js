// Living with the app: another name, another PIN, leaving, undoing, and what is kept.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NoNetwork } from "../src/main/resources/META-INF/resources/a/api.js";
import { KeysLost } from "../src/main/resources/META-INF/resources/a/domain/keys-lost.js";
import { Recent } from "../src/main/resources/META-INF/resources/a/domain/recent.js";
import { memoryStore } from "../src/main/resources/META-INF/resources/a/domain/store.js";
import { parseLink } from "../src/main/resources/META-INF/resources/a/lib/codes.js";
import { hmacKey, respond } from "../src/main/resources/META-INF/resources/a/lib/ocra.js";
import { BY_PIN, byPin, enroll, enrolled, memoryStorage, phoneAt, PIN, portalWithCode } from "./app.js";

const SECOND = "TAQ3E5N8W1PM";
const GATE = "/api/activation/v1/enrollments/me/gate";
const NEW_PIN = "7b3k";

test("a phone gets another name, at the server and in the app", async () => {
  const portal = portalWithCode();
  const { phone, account } = await enrolled(portal);

  await phone.accounts.rename(account.id, "Ana’s Pixel");

  assert.equal(portal.enrolments.get(account.id).device.name, "Ana’s Pixel");
  assert.equal((await phone.accounts.one(account.id)).device.name, "Ana’s Pixel");
});

test("an account is left with the PIN, and takes what was answered for it along", async () => {
  const portal = portalWithCode();
  const { phone, account } = await enrolled(portal);
  portal.ask();
  const [request] = await phone.requests.waiting();
  await phone.requests.answer(request, { decision: "deny" });

  await assert.rejects(phone.accounts.remove(account.id, byPin("0001")), { code: "gate-failed" });
  assert.equal((await phone.accounts.all()).length, 1);
  await phone.accounts.remove(account.id, BY_PIN);

  assert.equal(portal.enrolments.get(account.id).status, "removed");
  assert.deepEqual([await phone.accounts.all(), phone.recent.all()], [[], []]);
});

test("the addition of another phone is undone by an older one", async () => {
  const portal = portalWithCode();
  const { phone, account } = await enrolled(portal);
  portal.issue(SECOND);
  const { phone: other } = phoneAt(portal);
  const added = portal.enrolments.get((await enroll(other, { code: SECOND })).id);

  await phone.accounts.veto(account.id, added.id, BY_PIN);

  assert.equal(added.status, "removed");
  assert.deepEqual(parseLink(`#v.${added.id}`), { added: added.id });
});

test("the PIN of all accounts is changed, each with new salts, and only the new one is right", async () => {
  const portal = portalWithCode();
  const { phone, accounts } = await twoAccounts(portal);

  await phone.pinChange.change(PIN, NEW_PIN);

  for (const { id, salt, salt2 } of accounts) {
    const kept = await phone.accounts.one(id);
    assert.notDeepEqual([kept.salt, kept.salt2], [salt, salt2]);
    assert.equal(kept.next, undefined);
    await phone.accounts.check(id, byPin(NEW_PIN));
    await assert.rejects(phone.accounts.check(id, BY_PIN), { code: "gate-failed" });
    const right = await respond(await hmacKey(portal.enrolments.get(id).secret), "31415926");
    assert.equal(await phone.accounts.offlineResponse(id, byPin(NEW_PIN), "31415926"), right);
  }
});

test("a wrong current PIN changes nothing and begins nothing", async () => {
  const portal = portalWithCode();
  const { phone, accounts } = await twoAccounts(portal);

  await assert.rejects(phone.pinChange.change("0001", NEW_PIN), { code: "gate-failed" });

  assert.equal(await phone.pinChange.isUnfinished(), false);
  assert.deepEqual((await phone.accounts.one(accounts[0].id)).salt, accounts[0].salt);
  await phone.accounts.check(accounts[0].id, BY_PIN);
});

test("a change whose answer got lost is finished by the same two PINs", async () => {
  const portal = portalWithCode();
  const { phone, accounts } = await twoAccounts(portal);
  portal.loseAnswers.add(`PUT ${GATE}`);

  await assert.rejects(phone.pinChange.change(PIN, NEW_PIN), NoNetwork);
  assert.ok(await phone.pinChange.isUnfinished());
  portal.ask();
  const waiting = await phone.requests.waiting();
  assert.ok(waiting.every(({ changingPin }) => changingPin));
  await assert.rejects(phone.pinChange.change(PIN, "8c4m"), { code: "gate-failed" });
  assert.ok(await phone.pinChange.isUnfinished());
  await phone.pinChange.change(PIN, NEW_PIN);

  assert.equal(await phone.pinChange.isUnfinished(), false);
  for (const { id } of accounts) {
    await phone.accounts.check(id, byPin(NEW_PIN));
  }
});

test("what was answered lately is kept, the newest twenty", async () => {
  const portal = portalWithCode();
  const { phone } = await enrolled(portal);
  portal.ask();
  const [request] = await phone.requests.waiting();
  await phone.requests.answer(request, { decision: "approve", presence: BY_PIN, number: "482913" });
  assert.deepEqual(
    phone.recent.all().map(({ outcome, display }) => [outcome, display.browser]),
    [["approved", "Firefox on Linux"]],
  );

  const recent = new Recent(memoryStorage());
  for (let i = 0; i < 25; i++) {
    recent.add({ accountId: String(i) });
  }
  assert.deepEqual([recent.all().length, recent.all()[0].accountId], [20, "24"]);
});

test("keys that vanished are noticed, accounts that were removed are not missed", () => {
  const storage = memoryStorage();
  assert.ok(!new KeysLost(storage).happened(0));

  new KeysLost(storage).note(1);

  assert.ok(new KeysLost(storage).happened(0));
  assert.ok(!new KeysLost(storage).happened(1));
  new KeysLost(storage).note(0);
  assert.ok(!new KeysLost(storage).happened(0));
});

test("two phones with the right and a wrong PIN keep the same kinds of things, and none holds the PIN", async () => {
  const kept = [];
  for (const presence of [BY_PIN, byPin("K7q!")]) {
    const portal = portalWithCode();
    const store = memoryStore();
    const { phone } = phoneAt(portal, store);
    const { id } = await enroll(phone, { presence });
    portal.confirm(id);
    await phone.accounts.refresh(id);
    await phone.accounts.offlineResponse(id, BY_PIN, "31415926");
    await phone.accounts.check(id, BY_PIN).catch(() => {});
    kept.push((await store.all())[0]);
  }
  const [right, wrong] = kept.map(shapeOf);

  assert.deepEqual(right, wrong);
  kept.forEach((record) => assert.ok(!/4829|K7q!/.test(JSON.stringify(record, readable))));
});

async function twoAccounts(portal) {
  const { phone, account } = await enrolled(portal);
  portal.issue(SECOND, { name: "Luis Ortega", hint: "luis" });
  const { id } = await enroll(phone, { code: SECOND });
  portal.confirm(id);
  return { phone, accounts: [account, await phone.accounts.refresh(id)] };
}

function shapeOf(record) {
  return Object.entries(record)
    .map(([name, value]) => [name, value?.constructor?.name, value?.length])
    .sort();
}

function readable(_, value) {
  return value instanceof Uint8Array ? String.fromCharCode(...value) : value;
}
