// Makes an enrolment's keys and what is sent to enrol with them (protocol.md, section 4).

import { encode } from "../lib/base64url.js";
import { random, sha256 } from "../lib/digest.js";
import { thumbprint } from "../lib/thumbprint.js";
import { hidden } from "./gate.js";
import { statement } from "./proofs.js";

const SALT_BYTES = 32;

/**
 * New keys for a code. Nothing is sent yet.
 * @returns {Promise<import("./store.js").Enrolment>}
 */
export async function attempt({ code, portal, account, device, at }) {
  const keys = await crypto.subtle.generateKey({ name: "ECDSA", namedCurve: "P-256" }, false, ["sign", "verify"]);
  const { kty, crv, x, y } = await crypto.subtle.exportKey("jwk", keys.publicKey);
  const jwk = { kty, crv, x, y };
  return {
    id: await thumbprint(jwk),
    keys,
    jwk,
    salt: random(SALT_BYTES),
    salt2: random(SALT_BYTES),
    portal,
    account,
    device,
    status: "attempt",
    code,
    addedAt: at,
  };
}

/**
 * Body of `POST /enrollments`; may be made again for the same keys with a fresh statement.
 * @param {import("./store.js").Enrolment} enrolment
 * @param {(statement: string) => Promise<object>} gateOver
 * @param {number} now
 */
export async function enrolBody(enrolment, gateOver, now) {
  const text = await statement(enrolment, "enroll", { ch: encode(await sha256(enrolment.code)) }, now);
  return { code: enrolment.code, device: enrolment.device, statement: text, gate: await gateOver(text) };
}

/**
 * The enrolment as it is kept after the server's answer.
 * @param {import("./store.js").Enrolment} enrolment
 * @param {object} answer
 * @param {import("./gate.js").Presence} presence
 */
export async function accepted(enrolment, answer, presence) {
  const { account, portal, confirmation, status } = answer;
  const secret = await hidden(enrolment, presence, answer.offline);
  return settled({ ...enrolment, ...secret, gate: presence.method, account, portal, confirmation }, { status });
}

/**
 * The enrolment with its state as the server says; what only an attempt needs is forgotten with it.
 * @param {import("./store.js").Enrolment} enrolment
 * @param {{status: string, reason?: string}} state
 */
export function settled(enrolment, { status, reason }) {
  const { code, confirmation, ...rest } = enrolment;
  return status === "pending" ? { ...rest, code, confirmation, status } : { ...rest, status, reason };
}

/** Whether the server may have news of it. */
export function mayChange({ status }) {
  return ["pending", "active", "locked"].includes(status);
}

/** Whether requests reach it; a locked one can still say no. */
export function mayAnswer({ status }) {
  return ["active", "locked"].includes(status);
}
