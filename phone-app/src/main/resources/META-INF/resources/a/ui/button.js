// Buttons. One that works says so and cannot be pressed twice.

import { el } from "./dom.js";
import { icon } from "./icons.js";

/**
 * @param {string} label
 * @param {{look?: "primary" | "quiet" | "danger", hook?: string, picture?: string, press?: () => void}} [options]
 *     picture: of icons.js; without press it submits its form
 */
export function button(label, { look, hook, picture, press } = {}) {
  return el(
    "button",
    {
      type: press ? "button" : "submit",
      class: `button button--wide ${look ? `button--${look}` : ""}`.trim(),
      "data-test": hook,
      click: press ?? null,
    },
    picture && icon(picture),
    label,
  );
}

/**
 * Runs work while the button shows that it is busy; a press meanwhile does nothing.
 * @template T
 * @param {HTMLElement} button
 * @param {() => Promise<T>} work
 * @returns {Promise<T | undefined>}
 */
export async function whileBusy(button, work) {
  if (button.getAttribute("aria-busy") === "true") {
    return undefined;
  }
  button.setAttribute("aria-busy", "true");
  button.setAttribute("aria-disabled", "true");
  try {
    return await work();
  } finally {
    button.removeAttribute("aria-busy");
    button.removeAttribute("aria-disabled");
  }
}
