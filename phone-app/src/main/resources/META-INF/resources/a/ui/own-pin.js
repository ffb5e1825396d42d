// A PIN of another length cannot be the person's own, so no try is spent on it.

import { check } from "../lib/pin-rules.js";

/**
 * @param {import("./app.js").App} app
 * @param {import("./field.js").Field} pin says so where it cannot be right
 * @returns {boolean}
 */
export function accepts(app, pin) {
  if (["tooShort", "tooLong", "notPrinting"].includes(check(pin.input.value))) {
    pin.refuse(app.texts.t("pin.length"));
    return false;
  }
  return true;
}
