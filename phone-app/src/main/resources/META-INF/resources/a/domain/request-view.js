// What the phone shows of a request (protocol.md, section 5.1): every member of the text that is
// hashed and signed, and nothing that is not in it.

const ACTS = ["sign-in", "add-phone", "remove-phone", "recovery-codes", "change-password", "verify-caller"];
const MEMBERS = ["portal", "account", "browser", "place", "ip", "at"];

/**
 * @typedef {object} RequestView
 * @property {string} act one of protocol.md's, or `unknown`, which this app cannot approve
 * @property {{member: string, value: string}[]} facts in the order people read them
 * @property {boolean} asksNumber whether the browser's number must be typed
 */

/**
 * @param {{display: Record<string, string>, challenge: {transfer: string}}} request
 * @param {string} [scan] the secret of the page's QR code, instead of the number
 * @returns {RequestView}
 */
export function viewOf({ display, challenge }, scan) {
  const known =
    ACTS.includes(display.act) && Object.keys(display).every((name) => name === "act" || MEMBERS.includes(name));
  return {
    act: known ? display.act : "unknown",
    facts: MEMBERS.filter((member) => member in display).map((member) => ({ member, value: String(display[member]) })),
    asksNumber: challenge.transfer !== "tap" && !scan,
  };
}

/**
 * @param {string} typed
 * @param {number} [length]
 * @returns {string} so many digits, or nothing where these are none
 */
export function numberOf(typed, length = 6) {
  const digits = typed.replace(/\s/g, "");
  return /^[0-9]+$/.test(digits) && digits.length === length ? digits : "";
}
