// SHA-256 and random bytes.

const utf8 = new TextEncoder();

/**
 * @param {Uint8Array | string} data text is taken as UTF-8
 * @returns {Promise<Uint8Array>}
 */
export async function sha256(data) {
  const bytes = typeof data === "string" ? utf8.encode(data) : data;
  return new Uint8Array(await crypto.subtle.digest("SHA-256", bytes));
}

/**
 * @param {number} length in bytes
 * @returns {Uint8Array}
 */
export function random(length) {
  return crypto.getRandomValues(new Uint8Array(length));
}

/**
 * @param {Uint8Array} left
 * @param {Uint8Array} right of the same length
 * @returns {Uint8Array}
 */
export function xor(left, right) {
  return left.map((byte, i) => byte ^ right[i]);
}
