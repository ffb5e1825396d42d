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
 * Without a regular expression: the engine would keep the text as the last one that was matched, and it may be
 * what a PIN became.
 * @param {string} text
 * @returns {Uint8Array}
 * @throws {TypeError} unless the text is canonical
 */
export function decode(text) {
  const bytes = Uint8Array.from(binaryOf(text), (symbol) => symbol.charCodeAt(0));
  if (encode(bytes) !== text) {
    throw new TypeError("not canonical base64url");
  }
  return bytes;
}

function binaryOf(text) {
  try {
    return atob(text.replaceAll("-", "+").replaceAll("_", "/"));
  } catch {
    throw new TypeError("not base64url");
  }
}

/**
 * @param {unknown} value
 * @returns {string} of its JSON as UTF-8
 */
export function encodeJson(value) {
  return encode(new TextEncoder().encode(JSON.stringify(value)));
}
