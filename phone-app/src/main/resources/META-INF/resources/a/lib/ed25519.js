// Ed25519 from a 32-byte seed: WebCrypto where it has it, else a vendored implementation.

import { decode } from "./base64url.js";

/** PKCS#8 of an Ed25519 key up to its seed (RFC 8410). */
const PKCS8 = [0x30, 0x2e, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2b, 0x65, 0x70, 0x04, 0x22, 0x04, 0x20];

/**
 * @typedef {object} Ed25519Key
 * @property {Uint8Array} publicKey 32 bytes
 * @property {(message: Uint8Array) => Promise<Uint8Array>} sign 64 bytes
 */

/**
 * @param {Uint8Array} seed 32 bytes
 * @returns {Promise<Ed25519Key>}
 */
export async function fromSeed(seed) {
  const key = await importSeed(seed);
  return key ? native(key) : vendored(seed);
}

async function importSeed(seed) {
  try {
    return await crypto.subtle.importKey("pkcs8", Uint8Array.from([...PKCS8, ...seed]), "Ed25519", true, ["sign"]);
  } catch (error) {
    if (error.name === "NotSupportedError" || error.name === "SyntaxError" || error instanceof TypeError) {
      return null;
    }
    throw error;
  }
}

async function native(key) {
  const { x } = await crypto.subtle.exportKey("jwk", key);
  return {
    publicKey: decode(x),
    sign: async (message) => new Uint8Array(await crypto.subtle.sign("Ed25519", key, message)),
  };
}

async function vendored(seed) {
  const { getPublicKeyAsync, signAsync } = await import("../vendor/noble-ed25519.js");
  return {
    publicKey: await getPublicKeyAsync(seed),
    sign: (message) => signAsync(message, seed),
  };
}
