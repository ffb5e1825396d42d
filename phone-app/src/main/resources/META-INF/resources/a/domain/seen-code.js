// What a QR code that the camera saw means to this app (protocol.md, section 1.3).

import { isValid, parseLink } from "../lib/codes.js";

/**
 * @typedef {{kind: "code", code: string}
 *   | {kind: "request", challenge: string, scan: string}
 *   | {kind: "foreign", host: string, link: string}
 *   | {kind: "unknown"}} SeenCode foreign: a link of another portal's app
 */

/**
 * @param {string} text
 * @param {string} origin of this portal
 * @returns {SeenCode}
 */
export function meaningOf(text, origin) {
  const url = urlOf(text);
  if (!url) {
    return coded(text);
  }
  const { protocol, origin: other, host, pathname, hash } = url;
  const meaning = /^https?:$/.test(protocol) && pathname === "/a/" ? linked(hash) : { kind: "unknown" };
  return meaning.kind === "unknown" || other === origin ? meaning : { kind: "foreign", host, link: text };
}

function linked(hash) {
  const link = parseLink(hash);
  return link?.challenge ? { kind: "request", ...link } : coded(link?.code ?? "");
}

function coded(text) {
  const code = parseLink(text)?.code ?? "";
  return isValid(code) ? { kind: "code", code } : { kind: "unknown" };
}

function urlOf(text) {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
