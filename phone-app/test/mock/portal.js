// The server as the app sees it, in memory: codes, enrolments, challenges and the stream.

import { encode } from "../../src/main/resources/META-INF/resources/a/lib/base64url.js";
import { random, sha256 } from "../../src/main/resources/META-INF/resources/a/lib/digest.js";
import { refusal } from "./refusal.js";
import { keyOf, MockGate } from "./gate.js";
import { verifyProof, verifyStatement } from "./verify.js";

export const CODE = "K7QF9M2DXR42";
const TRIES = 5;
/** Any point will do: nothing is sent with it. */
export const VAPID = "BAEC".padEnd(87, "A");

export class MockPortal {
  codes = new Map();
  enrolments = new Map();
  challenges = new Map();
  requests = [];
  seen = new Set();
  streams = new Set();
  clockAhead = 0;
  shellVersion = "one";
  transports = ["webpush", "stream"];
  /** Where the operator's own app is found, by platform. */
  stores = { android: [], ios: [] };
  /** What the phones said where they are reached, by device. */
  targets = new Map();
  /** Devices that asked for a test notification. */
  tested = [];
  confirmation = "browser";
  gates = ["pin", "webauthn"];
  /** Requests, as `METHOD path`, whose answer gets lost after it was decided. */
  loseAnswers = new Set();
  /** Paths of requests that the browser sends twice, as it does when a connection breaks. */
  sentTwice = new Set();
  /** Paths that get no answer at all. */
  silent = new Set();
  /** Problems to answer with instead, by path. */
  broken = new Map();

  constructor(origin) {
    this.origin = origin;
    this.gate = new MockGate(origin);
    this.portal = { name: "Riverside University", url: origin };
  }

  now() {
    return Math.floor(Date.now() / 1000) + this.clockAhead;
  }

  later(seconds) {
    return new Date((this.now() + seconds) * 1000).toISOString();
  }

  /** A live code for an account. */
  issue(code = CODE, account = { name: "Ana Torres", hint: "ana.torres" }) {
    this.codes.set(code, { account, usedBy: null });
  }

  /** The browser typed the right number. */
  confirm(id) {
    this.#settle(id, { status: "active" });
  }

  reject(id, reason) {
    this.#settle(id, { status: "rejected", reason });
  }

  /** Somebody signs in. */
  ask({
    id = "challenge-1",
    transfer = "number",
    number = "482913",
    scan = "scan-secret",
    seconds = 180,
    display = {},
  } = {}) {
    const text = JSON.stringify({
      act: "sign-in",
      portal: this.portal.name,
      account: "Ana Torres",
      browser: "Firefox on Linux",
      place: "Lisbon, Portugal",
      ip: "203.0.113.7",
      at: new Date().toISOString(),
      ...display,
    });
    const view = {
      id,
      status: "pending",
      createdAt: this.later(0),
      expiresAt: this.later(seconds),
      nonce: encode(random(16)),
    };
    this.challenges.set(id, { view: { ...view, display: text, transfer }, number, scan });
    this.emit("challenge", { id });
  }

  /** Ended elsewhere. */
  withdraw(id, status) {
    this.challenges.get(id).view.status = status;
    this.emit("withdrawn", { id });
  }

  emit(type, data) {
    this.streams.forEach((send) => send(`event: ${type}\ndata: ${JSON.stringify(data)}\n\n`));
  }

  /** @returns {Promise<{status: number, body?: object, stream?: boolean}>} */
  async answer({ method, path, proof, body }) {
    this.requests.push({ method, path, proof, body });
    if (this.silent.has(path)) {
      await new Promise(() => {});
    }
    const broken = this.broken.get(path);
    if (broken) {
      throw broken;
    }
    if (path === "/api/push/v1/config") {
      return { status: 200, body: { transports: this.transports, vapidPublicKey: VAPID } };
    }
    if (path === "/a/stores") {
      return { status: 200, body: this.stores };
    }
    if (path === "/api/activation/v1/inspect") {
      return this.#inspect(JSON.parse(body));
    }
    const target = { method, url: this.origin + path, body, now: this.now(), seen: this.seen };
    const device = await verifyProof(proof, target);
    const answer = await this.#routed(`${method} ${path}`, device, body === "" ? null : JSON.parse(body));
    if (this.loseAnswers.delete(`${method} ${path}`)) {
      throw new TypeError("the answer got lost");
    }
    return answer;
  }

  #routed(request, device, body) {
    const [, id, action] = /^\w+ \/api\/push\/v1\/challenges\/([\w-]+)(\/answer)?$/.exec(request) ?? [];
    if (id) {
      return action ? this.#answered(device, id, body) : this.#challenge(device, id);
    }
    const [, added] = /^POST \/api\/activation\/v1\/enrollments\/([\w-]+)\/veto$/.exec(request) ?? [];
    if (added) {
      return this.#veto(device, added, body);
    }
    const known = () => this.#known(device);
    switch (request) {
      case "POST /api/activation/v1/enrollments":
        return this.#enroll(device, body);
      case "GET /api/activation/v1/enrollments/me":
        return { status: 200, body: this.#view(known()) };
      case "POST /api/activation/v1/enrollments/me/gate-check":
        return this.#check(device, body, "check", {});
      case "PATCH /api/activation/v1/enrollments/me":
        return {
          status: 200,
          body: this.#view(Object.assign(known(), { device: { ...known().device, ...body.device } })),
        };
      case "PUT /api/activation/v1/enrollments/me/gate":
        return this.#changeGate(device, body);
      case "DELETE /api/activation/v1/enrollments/me":
        return this.#remove(device, body);
      case "PUT /api/push/v1/targets/me":
        this.targets.set(known().deviceId, body);
        return { status: 204 };
      case "POST /api/push/v1/targets/me/test":
        this.tested.push(known().deviceId);
        return { status: 202 };
      case "GET /api/push/v1/challenges":
        return { status: 200, body: { challenges: this.#pending(known()) } };
      case "GET /api/push/v1/stream":
        return { status: 200, stream: Boolean(known()) };
      default:
        throw refusal(404, "not-found");
    }
  }

  #inspect({ code }) {
    const { account } = this.#codeFor(code, null);
    const requestedFrom = { browser: "Firefox on Linux", place: "Lisbon, Portugal" };
    const answer = {
      portal: this.portal,
      account,
      purpose: "first",
      requestedFrom,
      expiresAt: this.later(300),
      gates: this.gates,
    };
    return { status: 200, body: { ...answer, confirmation: this.confirmation } };
  }

  async #enroll({ jwk, deviceId }, { code, device, statement, gate }) {
    const members = { ch: encode(await sha256(code)) };
    await this.#statement({ jwk, deviceId }, statement, "enroll", members);
    const before = this.enrolments.get(deviceId);
    if (!(await this.gate.holds(before?.gate.id ? before.gate : keyOf(gate), gate, statement))) {
      throw refusal(401, "proof-invalid", { reason: "gate" });
    }
    const issued = this.#codeFor(code, deviceId);
    if (before) {
      this.#sameGate(before, gate);
      return { status: 200, body: this.#enrolled(before) };
    }
    issued.usedBy = deviceId;
    const status = this.confirmation === "browser" ? "pending" : "active";
    const made = { id: `enrolment-${this.enrolments.size + 1}`, deviceId, jwk, gate: keyOf(gate), device, status };
    const enrolment = { ...made, account: issued.account, number: "4821", secret: random(32), triesLeft: TRIES };
    this.enrolments.set(deviceId, enrolment);
    return { status: 201, body: this.#enrolled(enrolment) };
  }

  #codeFor(code, deviceId) {
    const issued = this.codes.get(code);
    if (!issued) {
      throw refusal(404, "code-unknown");
    }
    if (issued.usedBy && issued.usedBy !== deviceId) {
      throw refusal(410, "code-used", { usedAt: this.later(-60), device: "Pixel 8" });
    }
    return issued;
  }

  #enrolled({ id, deviceId, status, number, account, secret }) {
    const confirmation = status === "pending" ? { confirmation: { number, expiresAt: this.later(240) } } : {};
    const offline = { suite: "OCRA-1:HOTP-SHA256-8:QN08", secret: encode(secret) };
    return { enrollmentId: id, deviceId, status, ...confirmation, account, portal: this.portal, offline };
  }

  #view({ id, status, reason, account, device, triesLeft }) {
    return { enrollmentId: id, status, ...(reason ? { reason } : {}), account, portal: this.portal, device, triesLeft };
  }

  #known({ deviceId }) {
    const enrolment = this.enrolments.get(deviceId);
    if (!enrolment) {
      throw refusal(401, "not-enrolled");
    }
    return enrolment;
  }

  #statement({ jwk, deviceId }, text, use, members) {
    return verifyStatement(text, {
      jwk,
      deviceId,
      audience: this.origin,
      use,
      members,
      now: this.now(),
      seen: this.seen,
    });
  }

  async #check(device, { statement, gate }, use, members) {
    const enrolment = this.#known(device);
    await this.#statement(device, statement, use, members);
    if (enrolment.status === "locked") {
      throw refusal(423, "locked");
    }
    enrolment.triesLeft -= 1;
    if (!(await this.gate.holds(enrolment.gate, gate, statement))) {
      this.#wrong(enrolment);
    }
    enrolment.triesLeft = TRIES;
    return { status: 200, body: { triesLeft: TRIES } };
  }

  #wrong(enrolment) {
    if (enrolment.triesLeft <= 0) {
      enrolment.status = "locked";
    }
    throw refusal(403, "gate-failed", { triesLeft: enrolment.triesLeft });
  }

  #sameGate(enrolment, gate) {
    if (enrolment.gate.x !== gate.publicKey?.x) {
      enrolment.triesLeft -= 1;
      this.#wrong(enrolment);
    }
  }

  async #remove(device, body) {
    await this.#check(device, body, "remove", {});
    this.#known(device).status = "removed";
    return { status: 204 };
  }

  /** Whoever repeats the change may sign with the gate that went (protocol.md, section 4.5). */
  async #changeGate(device, { statement, gate, next }) {
    const enrolment = this.#known(device);
    await this.#statement(device, statement, "change", {});
    if (!(await this.gate.holds(next.publicKey, next, statement))) {
      throw refusal(401, "proof-invalid", { reason: "gate" });
    }
    const done = enrolment.gate.x === next.publicKey.x;
    const allowed = done ? [enrolment.gate, enrolment.previousGate] : [enrolment.gate];
    const held = await Promise.all(allowed.filter(Boolean).map((key) => this.gate.holds(key, gate, statement)));
    if (!held.includes(true)) {
      enrolment.triesLeft -= 1;
      this.#wrong(enrolment);
    }
    if (!done) {
      Object.assign(enrolment, { previousGate: enrolment.gate, gate: next.publicKey, secret: random(32) });
    }
    enrolment.triesLeft = TRIES;
    return { status: 200, body: { offline: this.#enrolled(enrolment).offline } };
  }

  async #veto(device, added, body) {
    await this.#check(device, body, "veto", { eid: added });
    this.#settle(added, { status: "removed" });
    return { status: 204 };
  }

  #pending({ status }) {
    const pending = [...this.challenges.values()].map(({ view }) => view).filter((view) => view.status === "pending");
    return status === "pending" ? [] : pending.reverse();
  }

  #challenge(device, id) {
    this.#known(device);
    const challenge = this.challenges.get(id);
    if (!challenge) {
      throw refusal(404, "challenge-unknown");
    }
    return { status: 200, body: challenge.view };
  }

  async #answered(device, id, body) {
    const enrolment = this.#known(device);
    const { view, number, scan } = this.challenges.get(id) ?? {};
    const dh = encode(await sha256(view.display));
    const members = { cid: id, nonce: view.nonce, dh, decision: undefined, number: undefined, scan: undefined };
    const said = await this.#statement(device, body.statement, "answer", members);
    const verdict = { approve: "approved", deny: "denied", report: "reported" }[said.decision];
    if (view.status === verdict && view.by === enrolment.id) {
      return { status: 200, body: { status: verdict } };
    }
    if (view.status !== "pending") {
      throw refusal(409, "not-pending", { status: view.status });
    }
    if (said.decision === "approve") {
      await this.#gate(enrolment, body);
      this.#transferred(view, said, { number, scan });
    }
    Object.assign(view, { status: verdict, by: enrolment.id });
    return { status: 200, body: { status: verdict } };
  }

  async #gate(enrolment, { statement, gate }) {
    if (enrolment.status === "locked") {
      throw refusal(423, "locked");
    }
    enrolment.triesLeft -= 1;
    if (!(await this.gate.holds(enrolment.gate, gate, statement))) {
      this.#wrong(enrolment);
    }
    enrolment.triesLeft = TRIES;
  }

  #transferred(view, said, { number, scan }) {
    if (view.transfer === "number" && said.number !== number && said.scan !== scan) {
      view.status = "wrong-number";
      throw refusal(409, "wrong-number");
    }
  }

  #settle(id, change) {
    const enrolment = [...this.enrolments.values()].find((one) => one.id === id || one.deviceId === id);
    Object.assign(enrolment, change);
    this.emit("enrollment", { status: enrolment.status });
  }
}
