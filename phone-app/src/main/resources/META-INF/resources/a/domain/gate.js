// How the person shows that they are there: a PIN, or the phone's own unlock (protocol.md, section 3).

import { decode } from "../lib/base64url.js";
import { sha256, xor } from "../lib/digest.js";
import { hmacKey, respond } from "../lib/ocra.js";
import { derive, pinKey } from "../lib/pin-key.js";

/** @typedef {{method: "pin", pin: string} | {method: "webauthn"}} Presence */

/** @returns {Presence} */
export function byPin(pin) {
  return { method: "pin", pin };
}

/** @type {Presence} */
export const BY_UNLOCK = { method: "webauthn" };

/**
 * The gate that brings its key with it, over a statement.
 * @param {import("./store.js").Enrolment} enrolment
 * @param {Presence} presence
 * @param {string} statement
 * @param {import("../lib/webauthn.js").Authenticator} authenticator
 */
export async function bring(enrolment, presence, statement, authenticator) {
  if (presence.method === "pin") {
    const key = await pinKey(presence.pin, enrolment.salt);
    return { method: "pin", publicKey: key.jwk, signature: await key.prove(statement) };
  }
  const { id, account } = enrolment;
  const user = { id, name: account.hint, displayName: account.name };
  return { method: "webauthn", credential: await authenticator.create(user, await sha256(statement)) };
}

/** The gate over a statement, by a key that the server knows. */
export async function prove(enrolment, presence, statement, authenticator) {
  if (presence.method === "pin") {
    const key = await pinKey(presence.pin, enrolment.salt);
    return { method: "pin", signature: await key.prove(statement) };
  }
  return { method: "webauthn", credential: await authenticator.get(enrolment.credentialId, await sha256(statement)) };
}

/**
 * The offline secret as it is kept: masked by what the PIN derives, so that a wrong one gives a wrong
 * response and no error; or as a key that cannot be taken out, used after a local prompt.
 * @param {{secret: string}} [offline] where the server sent one
 */
export async function hidden(enrolment, presence, offline) {
  if (!offline) {
    return {};
  }
  const secret = decode(offline.secret);
  return presence.method === "pin"
    ? { maskedSecret: xor(secret, await derive(presence.pin, enrolment.salt2)) }
    : { offlineKey: await hmacKey(secret) };
}

/** The answer to a browser's question, without a network (protocol.md, section 6). */
export async function answerOffline(enrolment, presence, question, authenticator) {
  if (presence.method === "pin") {
    return respond(await hmacKey(xor(enrolment.maskedSecret, await derive(presence.pin, enrolment.salt2))), question);
  }
  await authenticator.get(enrolment.credentialId, await sha256(question));
  return respond(enrolment.offlineKey, question);
}
