// What a person can do after each problem of protocol.md, section 7.

/** @typedef {"code" | "newCode" | "pin" | "enrol" | "home" | "retry"} Step */

/** @type {Record<string, Step>} */
const STEPS = {
  malformed: "retry",
  "code-malformed": "code",
  "code-unknown": "code",
  "code-expired": "newCode",
  "code-used": "newCode",
  "already-enrolled": "home",
  "proof-invalid": "retry",
  "clock-skew": "retry",
  "proof-replayed": "retry",
  "not-enrolled": "enrol",
  "gate-failed": "pin",
  locked: "home",
  "not-pending": "home",
  "wrong-number": "home",
  "challenge-unknown": "home",
  "too-many-requests": "retry",
  unauthorized: "retry",
  forbidden: "home",
  "not-found": "home",
  "method-not-allowed": "home",
  "too-large": "retry",
  "unsupported-media-type": "retry",
  unavailable: "retry",
  internal: "retry",
};

/** @param {string} code */
export function isKnown(code) {
  return code in STEPS;
}

/**
 * @param {string} code of a problem
 * @param {{triesLeft?: number}} [members]
 * @returns {Step} trying again where the code is not known
 */
export function nextStep(code, members = {}) {
  return locks(code, members) ? "home" : (STEPS[code] ?? "retry");
}

/**
 * @param {string} code
 * @param {{triesLeft?: number}} members
 * @returns {boolean} whether no PIN helps any more: the last wrong one has locked the phone, or one before
 */
export function locks(code, members) {
  return code === "locked" || (code === "gate-failed" && members.triesLeft === 0);
}
