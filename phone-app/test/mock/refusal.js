// A problem as the services tell it, with a plain detail.

const DETAILS = {
  "code-unknown":
    "No such code was issued here. Check the code and that it belongs to this portal, or get a new one there.",
  "code-used":
    "This code was already used, at 14:32 by “Pixel 8”. If that was you, you are done. If not, remove that phone now in “My phones” and get a new code.",
  "code-expired": "This code expired at 14:32. Press “Get a new code” in the portal, or sign out and in again.",
  "gate-failed": "The PIN or the phone’s own unlock was not right. You have 4 tries left.",
  locked:
    "This phone is locked for this account after too many wrong tries. Ask the help desk or use a recovery code to unlock it.",
  "wrong-number":
    "That is not the number in the browser, so this request has ended. Start again in the browser and type the number it shows.",
  "not-pending": "This request was cancelled in the browser. If you still want to go on, start again there.",
  unavailable:
    "This service is not available right now. Nothing was decided and nothing is lost: try again in a moment.",
};
const TITLES = {
  "code-unknown": "Check the code",
  "code-used": "This code was already used",
  "code-expired": "This code has expired",
  "gate-failed": "That was not right",
  locked: "This phone is locked",
  unavailable: "Not available right now",
  "wrong-number": "That number was wrong",
};

export class Refusal extends Error {
  constructor(status, code, members) {
    super(code);
    this.status = status;
    this.body = {
      type: `urn:toque:problem:${code}`,
      title: TITLES[code] ?? code,
      status,
      detail: DETAILS[code] ?? `What ${code} means, in the person's language.`,
      code,
      ref: "K7QF9M2D",
      ...members,
    };
  }
}

/**
 * @param {number} status
 * @param {string} code of protocol.md, section 7
 * @param {object} [members]
 */
export function refusal(status, code, members = {}) {
  return new Refusal(status, code, members);
}
