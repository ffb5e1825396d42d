// The phone's own unlock as the gate (protocol.md, section 3.4).

import assert from "node:assert/strict";
import { test } from "node:test";
import { NoNetwork } from "../src/main/resources/META-INF/resources/a/api.js";
import { BY_UNLOCK } from "../src/main/resources/META-INF/resources/a/domain/gate.js";
import { decode } from "../src/main/resources/META-INF/resources/a/lib/base64url.js";
import { hmacKey, respond } from "../src/main/resources/META-INF/resources/a/lib/ocra.js";
import {
  isAddress,
  NotConfirmed,
  platformAuthenticator,
} from "../src/main/resources/META-INF/resources/a/lib/webauthn.js";
import { enroll, enrolled, phoneAt, portalWithCode } from "./app.js";

const ENROLL = "POST /api/activation/v1/enrollments";

test("a phone enrols with a credential of its own, made for its key", async () => {
  const portal = portalWithCode();

  const { account, authenticator } = await enrolled(portal, BY_UNLOCK);

  const [[id, { user }]] = [...authenticator.credentials];
  assert.equal(account.gate, "webauthn");
  assert.equal(account.credentialId, id);
  assert.equal(user.id, account.id);
  assert.equal(decode(user.id).length, 32);
  assert.deepEqual([user.name, user.displayName], ["ana.torres", "Ana Torres"]);
  assert.equal(authenticator.prompts, 1);
});

test("a request is approved by the unlock, and declined without it", async () => {
  const portal = portalWithCode();
  const { phone, authenticator } = await enrolled(portal, BY_UNLOCK);
  portal.ask();
  portal.ask({ id: "challenge-2" });
  const [second, first] = await phone.requests.waiting();
  assert.equal(first.gate, "webauthn");

  assert.deepEqual(await phone.requests.answer(second, { decision: "deny" }), { status: "denied" });
  assert.equal(authenticator.prompts, 1);
  assert.deepEqual(await phone.requests.answer(first, { decision: "approve", presence: BY_UNLOCK, number: "482913" }), {
    status: "approved",
  });
  assert.equal(authenticator.prompts, 2);
});

test("a lost answer is repeated with the credential registered first", async () => {
  const portal = portalWithCode();
  portal.loseAnswers.add(ENROLL);
  const { phone, authenticator } = phoneAt(portal);

  await assert.rejects(enroll(phone, { presence: BY_UNLOCK }), NoNetwork);
  const enrolment = await enroll(phone, { presence: BY_UNLOCK });

  assert.equal(authenticator.credentials.size, 1);
  assert.equal(enrolment.confirmation.number, "4821");
  const repeat = JSON.parse(portal.requests.filter(({ path }) => path.endsWith("/enrollments")).at(-1).body);
  assert.ok(repeat.gate.credential.response.signature);
});

test("an attempt that never arrived registers anew", async () => {
  const portal = portalWithCode();
  const { phone, authenticator } = phoneAt(portal);
  authenticator.cancels = true;
  await assert.rejects(enroll(phone, { presence: BY_UNLOCK }), NotConfirmed);
  assert.equal(portal.enrolments.size, 0);
  authenticator.cancels = false;

  assert.equal((await enroll(phone, { presence: BY_UNLOCK })).status, "pending");
});

test("a phone whose clock is off asks again with a statement that fits", async () => {
  const portal = portalWithCode();
  portal.clockAhead = 3_600;
  const { phone } = phoneAt(portal);

  assert.equal((await enroll(phone, { presence: BY_UNLOCK })).status, "pending");
});

test("who cancels sends nothing", async () => {
  const portal = portalWithCode();
  const { phone, authenticator } = await enrolled(portal, BY_UNLOCK);
  portal.ask();
  const [request] = await phone.requests.waiting();
  const before = portal.requests.length;
  authenticator.cancels = true;

  await assert.rejects(
    phone.requests.answer(request, { decision: "approve", presence: BY_UNLOCK, number: "482913" }),
    NotConfirmed,
  );
  assert.equal(portal.requests.length, before);
});

test("the offline response comes from a key that cannot be taken out, after a local prompt", async () => {
  const portal = portalWithCode();
  const { phone, account, authenticator } = await enrolled(portal, BY_UNLOCK);

  const response = await phone.accounts.offlineResponse(account.id, BY_UNLOCK, "31415926");

  assert.equal(response, await respond(await hmacKey(portal.enrolments.get(account.id).secret), "31415926"));
  assert.equal(account.offlineKey.extractable, false);
  assert.equal(account.maskedSecret, undefined);
  assert.equal(authenticator.prompts, 2);
  authenticator.cancels = true;
  await assert.rejects(phone.accounts.offlineResponse(account.id, BY_UNLOCK, "31415926"), NotConfirmed);
});

test("the unlock is offered only where server, device and address allow it", async () => {
  const { phone, authenticator } = phoneAt(portalWithCode());
  assert.ok(await phone.enrolling.takesUnlock({ gates: ["pin", "webauthn"] }));
  assert.ok(!(await phone.enrolling.takesUnlock({ gates: ["pin"] })));
  assert.ok(!(await phone.enrolling.takesUnlock({})));
  authenticator.available = async () => false;
  assert.ok(!(await phone.enrolling.takesUnlock({ gates: ["webauthn"] })));

  assert.deepEqual(["192.168.0.7", "::1", "localhost", "portal.example", "10.example"].map(isAddress), [
    true,
    true,
    false,
    false,
    false,
  ]);
  assert.equal(await platformAuthenticator("portal.example", "Toque").available(), false);
});
