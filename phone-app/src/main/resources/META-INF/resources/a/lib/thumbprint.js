// RFC 7638: the name of a P-256 key, which is the device's id (protocol.md, section 2.1).

import { encode } from "./base64url.js";
import { sha256 } from "./digest.js";

/**
 * @param {{kty: string, crv: string, x: string, y: string}} jwk
 * @returns {Promise<string>} base64url of the SHA-256
 */
export async function thumbprint({ kty, crv, x, y }) {
  return encode(await sha256(JSON.stringify({ crv, kty, x, y })));
}
