// The server's side of proofs and statements, as far as the app's tests need it.

import { webcrypto as crypto } from "node:crypto";
import { decode, encode } from "../../src/main/resources/META-INF/resources/a/lib/base64url.js";
import { sha256 } from "../../src/main/resources/META-INF/resources/a/lib/digest.js";
import { thumbprint } from "../../src/main/resources/META-INF/resources/a/lib/thumbprint.js";
import { refusal } from "./refusal.js";

const SKEW_SECONDS = 60;

/** @returns {Promise<{jwk: object, deviceId: string}>} */
export async function verifyProof(text, { method, url, body, now, seen }) {
  const { header, payload, jwk } = await verified(text, (claims) => claims.jwk);
  insist(header.typ === "dpop+jwt" && header.alg === "ES256", "type");
  insist(Object.keys(header.jwk).sort().join() === "crv,kty,x,y", "jwk");
  insist(payload.htm === method && payload.htu === url, "target");
  insist(body === "" ? !("bh" in payload) : payload.bh === encode(await sha256(body)), "body");
  insist(
    Object.keys(payload).every((name) => ["jti", "htm", "htu", "iat", "bh"].includes(name)),
    "members",
  );
  once(payload, now, seen);
  return { jwk, deviceId: await thumbprint(jwk) };
}

/** @returns {Promise<object>} the statement's payload */
export async function verifyStatement(text, { jwk, deviceId, audience, use, members, now, seen }) {
  const { header, payload } = await verified(text, () => jwk);
  insist(
    JSON.stringify(header) === JSON.stringify({ typ: "toque-statement+jwt", alg: "ES256", kid: deviceId }),
    "header",
  );
  insist(payload.aud === audience && payload.sub === deviceId && payload.use === use, "use");
  for (const [name, value] of Object.entries(members)) {
    insist(value === undefined || payload[name] === value, name);
  }
  const allowed = new Set(["aud", "sub", "use", "iat", "jti", ...Object.keys(members)]);
  insist(
    Object.keys(payload).every((name) => allowed.has(name)),
    "members",
  );
  once(payload, now, seen);
  return payload;
}

/** @returns {Promise<boolean>} whether the PIN's key signed the statement */
export async function opens({ x }, signature, statement) {
  const key = await crypto.subtle.importKey("raw", decode(x), "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, decode(signature), new TextEncoder().encode(statement));
}

async function verified(text, keyOf) {
  const parts = (text ?? "").split(".");
  insist(parts.length === 3, "form");
  const [header, payload] = parts.slice(0, 2).map((part) => JSON.parse(new TextDecoder().decode(decode(part))));
  const jwk = keyOf(header);
  const key = await crypto.subtle.importKey("jwk", jwk, { name: "ECDSA", namedCurve: "P-256" }, false, ["verify"]);
  const signed = new TextEncoder().encode(`${parts[0]}.${parts[1]}`);
  insist(await crypto.subtle.verify({ name: "ECDSA", hash: "SHA-256" }, key, decode(parts[2]), signed), "signature");
  return { header, payload, jwk };
}

function once({ jti, iat }, now, seen) {
  insist(decode(jti).length >= 12, "jti");
  if (Math.abs(iat - now) > SKEW_SECONDS) {
    throw refusal(401, "clock-skew", { serverTime: now });
  }
  if (seen.has(jti)) {
    throw refusal(401, "proof-replayed");
  }
  seen.add(jti);
}

function insist(holds, reason) {
  if (!holds) {
    throw refusal(401, "proof-invalid", { reason });
  }
}
