// The key that a PIN becomes. It exists only while a person is confirming (protocol.md, section 3.3).

import { encode } from "./base64url.js";
import { fromSeed } from "./ed25519.js";

const ROUNDS = 600_000;
const BITS = 256;

/**
 * @param {string} pin
 * @param {Uint8Array} salt 32 bytes
 * @returns {Promise<Uint8Array>} 32 bytes that nobody can check without the server
 */
export async function derive(pin, salt) {
  const secret = new TextEncoder().encode(pin.normalize("NFKC"));
  const key = await crypto.subtle.importKey("raw", secret, "PBKDF2", false, ["deriveBits"]);
  const parameters = { name: "PBKDF2", hash: "SHA-256", salt, iterations: ROUNDS };
  return new Uint8Array(await crypto.subtle.deriveBits(parameters, key, BITS));
}

/**
 * @param {string} pin
 * @param {Uint8Array} salt
 * @returns {Promise<{jwk: object, prove: (statement: string) => Promise<string>}>} the public key, and
 *     base64url signatures over a statement's ASCII
 */
export async function pinKey(pin, salt) {
  const key = await fromSeed(await derive(pin, salt));
  return {
    jwk: { kty: "OKP", crv: "Ed25519", x: encode(key.publicKey) },
    prove: async (statement) => encode(await key.sign(new TextEncoder().encode(statement))),
  };
}
