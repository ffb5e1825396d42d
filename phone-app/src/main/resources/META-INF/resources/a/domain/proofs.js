// Proofs of possession and statements (protocol.md, sections 2 and 3).

import { encode } from "../lib/base64url.js";
import { random, sha256 } from "../lib/digest.js";
import { sign } from "../lib/jws.js";

const ID_BYTES = 16;

/**
 * The DPoP proof of one request.
 * @param {import("./store.js").Enrolment} enrolment
 * @param {{method: string, url: string, body?: string, now: number}} request url without query and fragment
 * @returns {Promise<string>}
 */
export async function proof({ jwk, keys }, { method, url, body, now }) {
  const claims = { jti: freshId(), htm: method, htu: url, iat: now };
  if (body) {
    claims.bh = encode(await sha256(body));
  }
  return sign({ typ: "dpop+jwt", alg: "ES256", jwk }, claims, keys.privateKey);
}

/**
 * What a person confirms, signed by the device key.
 * @param {import("./store.js").Enrolment} enrolment
 * @param {"enroll" | "answer" | "check" | "change" | "remove" | "veto"} use
 * @param {object} members that this use adds
 * @param {number} now
 * @returns {Promise<string>}
 */
export function statement({ id, keys, portal }, use, members, now) {
  const header = { typ: "toque-statement+jwt", alg: "ES256", kid: id };
  const claims = { aud: portal.url, sub: id, use, iat: now, jti: freshId(), ...members };
  return sign(header, claims, keys.privateKey);
}

function freshId() {
  return encode(random(ID_BYTES));
}
