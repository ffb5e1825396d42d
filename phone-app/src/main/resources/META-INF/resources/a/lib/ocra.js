// OCRA with a numeric question (RFC 6287): the answer without a network (protocol.md, section 6).

export const SUITE = "OCRA-1:HOTP-SHA256-8:QN08";

const QUESTION_BYTES = 128;

/**
 * @param {Uint8Array} secret
 * @param {1 | 256} [hash]
 * @returns {Promise<CryptoKey>} that answers and cannot be taken out
 */
export function hmacKey(secret, hash = 256) {
  return crypto.subtle.importKey("raw", secret, { name: "HMAC", hash: `SHA-${hash}` }, false, ["sign"]);
}

/**
 * @param {CryptoKey} key of hmacKey
 * @param {string} question eight digits
 * @param {string} [suite] with HOTP over SHA-1 or SHA-256 and a question of digits
 * @returns {Promise<string>}
 */
export async function respond(key, question, suite = SUITE) {
  const [, digits] = /^OCRA-1:HOTP-SHA(?:1|256)-(\d+):QN08$/.exec(suite);
  const mac = new Uint8Array(await crypto.subtle.sign("HMAC", key, message(suite, question)));
  const offset = mac[mac.length - 1] & 0xf;
  const code = new DataView(mac.buffer).getUint32(offset) & 0x7fffffff;
  return String(code % 10 ** Number(digits)).padStart(Number(digits), "0");
}

/** The suite, a zero byte, and the question as hexadecimal digits from the left of 128 bytes. */
function message(suite, question) {
  const hex = BigInt(question).toString(16);
  const bytes = new Uint8Array(suite.length + 1 + QUESTION_BYTES);
  bytes.set(new TextEncoder().encode(suite));
  for (let i = 0; i < hex.length; i++) {
    bytes[suite.length + 1 + (i >> 1)] |= parseInt(hex[i], 16) << (i % 2 === 0 ? 4 : 0);
  }
  return bytes;
}
