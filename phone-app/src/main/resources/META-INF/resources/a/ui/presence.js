// The person shows that they are there: a field for the PIN, or the phone's own unlock, which needs none.

import { BY_UNLOCK, byPin } from "../domain/gate.js";
import { check } from "../lib/pin-rules.js";
import { pinField } from "./pin-field.js";

/**
 * @typedef {object} PresenceField
 * @property {HTMLElement | null} element
 * @property {() => import("../domain/gate.js").Presence | null} read null where what was typed cannot be right; the field says so
 * @property {() => void} [again] the cursor where it is typed anew; nothing is typed with the phone's own unlock
 * @property {HTMLInputElement} [input]
 */

/**
 * @param {import("./app.js").App} app
 * @param {"pin" | "webauthn"} gate of the account
 * @param {string} [label]
 * @returns {PresenceField}
 */
export function presenceField(app, gate, label = app.texts.t("pin.label")) {
  if (gate === "webauthn") {
    return { element: null, read: () => BY_UNLOCK };
  }
  const pin = pinField(app.texts, { label, hook: "pin" });
  const again = () => {
    pin.input.value = "";
    pin.input.focus();
  };
  return {
    element: pin.element,
    input: pin.input,
    read: () => (accepts(app, pin) ? byPin(pin.input.value) : null),
    again,
  };
}

/** A PIN of another length cannot be the person's own, so no try is spent on it. */
function accepts(app, pin) {
  if (["tooShort", "tooLong", "notPrinting"].includes(check(pin.input.value))) {
    pin.refuse(app.texts.t("pin.length"));
    return false;
  }
  return true;
}
