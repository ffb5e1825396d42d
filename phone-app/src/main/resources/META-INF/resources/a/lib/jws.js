// Compact JWS with ES256, signed by a device key (RFC 7515).

import { encode, encodeJson } from "./base64url.js";

/**
 * @param {object} header
 * @param {object} payload
 * @param {CryptoKey} privateKey P-256
 * @returns {Promise<string>}
 */
export async function sign(header, payload, privateKey) {
  const text = `${encodeJson(header)}.${encodeJson(payload)}`;
  const signature = await crypto.subtle.sign(
    { name: "ECDSA", hash: "SHA-256" },
    privateKey,
    new TextEncoder().encode(text),
  );
  return `${text}.${encode(new Uint8Array(signature))}`;
}
