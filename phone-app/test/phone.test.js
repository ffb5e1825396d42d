// The phone's ceremonies against a portal that verifies what it is sent.

import assert from "node:assert/strict";
import { test } from "node:test";
import { NoNetwork } from "../src/main/resources/META-INF/resources/a/api.js";
import { decode } from "../src/main/resources/META-INF/resources/a/lib/base64url.js";
import { hmacKey, respond } from "../src/main/resources/META-INF/resources/a/lib/ocra.js";
import { BY_PIN, byPin, enroll, enrolled, phoneAt, portalWithCode } from "./app.js";
import { CODE } from "./mock/portal.js";
import { refusal } from "./mock/refusal.js";

const ENROLL = "POST /api/activation/v1/enrollments";

test("a code is redeemed and the number to type in the browser comes back", async () => {
  const portal = portalWithCode();
  const { phone } = phoneAt(portal);

  const enrolment = await enroll(phone);

  assert.equal(enrolment.status, "pending");
  assert.equal(enrolment.confirmation.number, "4821");
  assert.equal(portal.enrolments.get(enrolment.id).device.name, "Pixel 8");
});

test("nothing is made before the person agreed to portal and account", async () => {
  const { phone, store } = phoneAt(portalWithCode());

  const inspection = await phone.enrolling.inspect(CODE);

  assert.equal(inspection.account.name, "Ana Torres");
  assert.deepEqual(await store.all(), []);
});

test("the browser's confirmation makes the enrolment active and forgets code and number", async () => {
  const { account } = await enrolled(portalWithCode());

  assert.equal(account.status, "active");
  assert.equal(account.code, undefined);
  assert.equal(account.confirmation, undefined);
});

test("a lost answer is repeated with the same key, a fresh proof and a fresh statement", async () => {
  const portal = portalWithCode();
  portal.loseAnswers.add(ENROLL);
  const { phone } = phoneAt(portal);

  await assert.rejects(enroll(phone), NoNetwork);
  const enrolment = await enroll(phone);

  const [first, second] = portal.requests.filter(({ path }) => path.endsWith("/enrollments"));
  assert.equal(portal.enrolments.size, 1);
  assert.equal(enrolment.confirmation.number, "4821");
  assert.notEqual(first.proof, second.proof);
  assert.notEqual(JSON.parse(first.body).statement, JSON.parse(second.body).statement);
});

test("a reload in the middle goes on with the same key once the PIN is typed again", async () => {
  const portal = portalWithCode();
  portal.loseAnswers.add(ENROLL);
  const { phone, store } = phoneAt(portal);
  await assert.rejects(enroll(phone), NoNetwork);

  const { phone: reloaded } = phoneAt(portal, store);
  const { enrolment, arrived } = await reloaded.enrolling.interrupted();
  const goneOn = await reloaded.enrolling.enroll({
    code: enrolment.code,
    inspection: enrolment,
    presence: BY_PIN,
    device: enrolment.device,
  });

  assert.ok(arrived);
  assert.equal(goneOn.id, enrolment.id);
  assert.equal(portal.enrolments.size, 1);
});

test("the same code typed again finds its own interrupted enrolment, and no other does", async () => {
  const portal = portalWithCode();
  portal.loseAnswers.add(ENROLL);
  const { phone } = phoneAt(portal);
  await assert.rejects(enroll(phone), NoNetwork);

  assert.equal(await phone.enrolling.interrupted("TAQ3E5N8W1PM"), null);
  assert.ok((await phone.enrolling.interrupted(CODE)).arrived);
});

test("another PIN after a reload is a wrong one, and is counted", async () => {
  const portal = portalWithCode();
  portal.loseAnswers.add(ENROLL);
  const { phone } = phoneAt(portal);
  await assert.rejects(enroll(phone), NoNetwork);

  await assert.rejects(enroll(phone, { presence: byPin("4830") }), { code: "gate-failed" });
  assert.equal((await enroll(phone)).status, "pending");
});

test("an attempt that never arrived leaves the code to be used with the same key", async () => {
  const portal = portalWithCode();
  portal.broken.set("/api/activation/v1/enrollments", refusal(503, "unavailable"));
  const { phone } = phoneAt(portal);
  await assert.rejects(enroll(phone), { code: "unavailable" });
  portal.broken.clear();

  const { enrolment, arrived } = await phone.enrolling.interrupted();
  const { id } = await enroll(phone);

  assert.ok(!arrived);
  assert.equal(id, enrolment.id);
});

test("an attempt that became active unheard is kept as an account", async () => {
  const portal = portalWithCode();
  portal.confirmation = "none";
  portal.loseAnswers.add(ENROLL);
  const { phone } = phoneAt(portal);
  await assert.rejects(enroll(phone), NoNetwork);

  assert.equal(await phone.enrolling.interrupted(), null);
  assert.deepEqual(
    (await phone.accounts.all()).map(({ status }) => status),
    ["active"],
  );
});

test("a code that somebody else used leaves no key behind", async () => {
  const portal = portalWithCode();
  const { phone } = phoneAt(portal);
  const { phone: other, store } = phoneAt(portal);
  await enroll(phone);

  await assert.rejects(enroll(other), { code: "code-used" });
  assert.deepEqual(await store.all(), []);
});

test("a phone whose clock is off corrects itself once and goes on", async () => {
  const portal = portalWithCode();
  portal.clockAhead = 3_600;
  const { phone } = phoneAt(portal);

  const { id } = await enroll(phone);

  assert.equal(portal.requests.filter(({ path }) => path.endsWith("/enrollments")).length, 2);
  await phone.accounts.refresh(id);
  assert.equal(portal.requests.filter(({ path }) => path.endsWith("/me")).length, 1);
});

test("a server that keeps calling the clock wrong is asked only once more", async () => {
  const portal = portalWithCode();
  const { phone } = phoneAt(portal);
  portal.broken.set("/api/activation/v1/enrollments", refusal(401, "clock-skew", { serverTime: portal.now() }));

  await assert.rejects(enroll(phone), { code: "clock-skew" });
  assert.equal(portal.requests.filter(({ path }) => path.endsWith("/enrollments")).length, 2);
});

test("a request that the browser itself sent twice is signed anew and sent again", async () => {
  const portal = portalWithCode();
  portal.sentTwice.add("/api/activation/v1/enrollments");
  const { phone } = phoneAt(portal);

  assert.equal((await enroll(phone)).status, "pending");
  assert.equal(portal.enrolments.size, 1);
});

test("a wrong PIN tells the tries that are left, and the fifth locks", async () => {
  const portal = portalWithCode();
  const { phone, account } = await enrolled(portal);

  for (const triesLeft of [4, 3, 2, 1, 0]) {
    const failure = await phone.accounts.check(account.id, byPin("0001")).catch((problem) => problem);
    assert.deepEqual([failure.code, failure.members.triesLeft], ["gate-failed", triesLeft]);
  }
  await assert.rejects(phone.accounts.check(account.id, byPin("0001")), { code: "locked" });
  await phone.accounts.refreshAll();
  assert.equal((await phone.accounts.all())[0].status, "locked");
});

test("a second account has keys and salts of its own", async () => {
  const portal = portalWithCode();
  const { phone, account } = await enrolled(portal);
  portal.issue("TAQ3E5N8W1PM", { name: "Luis Ortega", hint: "luis" });

  const second = await enroll(phone, { code: "TAQ3E5N8W1PM" });

  assert.equal((await phone.accounts.keeper()).id, account.id);
  assert.notEqual(second.id, account.id);
  assert.notDeepEqual(second.salt, account.salt);
  assert.equal((await phone.accounts.all()).length, 2);
});

test("nothing that is kept tells a right PIN from a wrong one", async () => {
  const portal = portalWithCode();
  const { store, account } = await enrolled(portal);

  const [kept] = await store.all();
  const { gate, secret } = portal.enrolments.get(account.id);

  assert.equal(kept.keys.privateKey.extractable, false);
  assert.ok(!JSON.stringify(kept).includes(gate.x));
  assert.notDeepEqual(kept.maskedSecret, secret);
  assert.deepEqual(
    Object.keys(kept)
      .filter((name) => kept[name] !== undefined)
      .sort(),
    ["account", "addedAt", "device", "gate", "id", "jwk", "keys", "maskedSecret", "portal", "salt", "salt2", "status"],
  );
});

test("the offline response is right with the right PIN and only then", async () => {
  const portal = portalWithCode();
  const { phone, account } = await enrolled(portal);
  const right = await respond(await hmacKey(portal.enrolments.get(account.id).secret), "31415926");

  assert.equal(await phone.accounts.offlineResponse(account.id, BY_PIN, "31415926"), right);
  assert.notEqual(await phone.accounts.offlineResponse(account.id, byPin("4830"), "31415926"), right);
});

test("a request shows the very text that is signed", async () => {
  const portal = portalWithCode();
  const { phone } = await enrolled(portal);
  portal.ask();

  const [request] = await phone.requests.waiting();

  assert.deepEqual(request.display, JSON.parse(request.challenge.display));
});

for (const [decision, status] of [
  ["deny", "denied"],
  ["report", "reported"],
]) {
  test(`a request is ${status} without a PIN`, async () => {
    const portal = portalWithCode();
    const { phone } = await enrolled(portal);
    portal.ask();
    const [request] = await phone.requests.waiting();

    assert.deepEqual(await phone.requests.answer(request, { decision }), { status });
    assert.equal(JSON.parse(portal.requests.at(-1).body).gate, undefined);
    assert.deepEqual(await phone.requests.waiting(), []);
  });
}

test("a request is approved with the browser's number and the PIN, and may be repeated", async () => {
  const portal = portalWithCode();
  const { phone } = await enrolled(portal);
  portal.ask();
  const [request] = await phone.requests.waiting();
  const answer = { decision: "approve", presence: BY_PIN, number: "482913" };

  assert.deepEqual(await phone.requests.answer(request, answer), { status: "approved" });
  assert.deepEqual(await phone.requests.answer(request, answer), { status: "approved" });
});

test("the wrong PIN that locks the phone shows at its account at once", async () => {
  const portal = portalWithCode();
  const { phone } = await enrolled(portal);
  portal.ask();
  const [request] = await phone.requests.waiting();
  const answer = { decision: "approve", presence: byPin("0001"), number: "482913" };

  for (const status of ["active", "active", "active", "active", "locked"]) {
    await assert.rejects(phone.requests.answer(request, answer), { code: "gate-failed" });
    assert.equal((await phone.accounts.all())[0].status, status);
  }
});

test("a scanned page stands for the number", async () => {
  const portal = portalWithCode();
  const { phone } = await enrolled(portal);
  portal.ask({ id: "c-9", scan: "c2VjcmV0" });

  const request = await phone.requests.scanned("c-9");

  assert.deepEqual(await phone.requests.answer(request, { decision: "approve", presence: BY_PIN, scan: "c2VjcmV0" }), {
    status: "approved",
  });
});

test("a wrong number ends the request", async () => {
  const portal = portalWithCode();
  const { phone } = await enrolled(portal);
  portal.ask();
  const [request] = await phone.requests.waiting();

  await assert.rejects(phone.requests.answer(request, { decision: "approve", presence: BY_PIN, number: "482914" }), {
    code: "wrong-number",
  });
  await assert.rejects(phone.requests.answer(request, { decision: "approve", presence: BY_PIN, number: "482913" }), {
    code: "not-pending",
  });
});

test("a key that the server no longer knows counts as removed", async () => {
  const portal = portalWithCode();
  const { phone, account } = await enrolled(portal);
  portal.enrolments.clear();

  assert.equal((await phone.accounts.refresh(account.id)).status, "removed");
});

test("the stream tells of requests and is opened again after it broke", async () => {
  const portal = portalWithCode();
  const { phone } = await enrolled(portal);
  const events = [];
  const woken = Promise.withResolvers?.() ?? deferred();

  const stop = await phone.listen((event) => {
    events.push(event.type);
    if (event.type === "open") {
      portal.ask();
    } else {
      woken.resolve(event);
    }
  });
  const event = await woken.promise;
  stop();

  assert.deepEqual(events, ["open", "challenge"]);
  assert.deepEqual(event.data, { id: "challenge-1" });
});

function deferred() {
  const made = {};
  made.promise = new Promise((resolve, reject) => Object.assign(made, { resolve, reject }));
  return made;
}
