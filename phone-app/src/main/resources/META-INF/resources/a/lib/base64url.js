// Unpadded, canonical base64url (protocol.md: anything else is refused).

/**
 * @param {Uint8Array} bytes
 * @returns {string}
 */
export function encode(bytes) {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join("");
  return btoa(binary).replaceAll("+", "-").replaceAll("/", "_").replaceAll("=", "");
}

/**
 * @param {string} text
 * @returns {Uint8Array}
 * @throws {TypeError} unless the text is canonical
 */
export function decode(text) {
  if (!/^[A-Za-z0-9_-]*$/.test(text) || text.length % 4 === 1) {
    throw new TypeError("not base64url");
  }
  const binary = atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  const bytes = Uint8Array.from(binary, (symbol) => symbol.charCodeAt(0));
  if (encode(bytes) !== text) {
    throw new TypeError("not canonical base64url");
  }
  return bytes;
}

/**
 * @param {unknown} value
 * @returns {string} of its JSON as UTF-8
 */
export function encodeJson(value) {
  return encode(new TextEncoder().encode(JSON.stringify(value)));
}
