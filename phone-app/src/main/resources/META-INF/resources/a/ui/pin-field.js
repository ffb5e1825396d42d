// A field for a PIN. Password managers and keyboards are asked not to learn it.

import { el } from "./dom.js";
import { field } from "./field.js";

/**
 * @param {{t: Function}} texts
 * @param {{label: string, hint?: string, hook: string}} options
 */
export function pinField({ t }, options) {
  const attributes = {
    type: "password",
    class: "input--pin",
    autocapitalize: "none",
    autocorrect: "off",
    "data-1p-ignore": true,
    "data-lpignore": "true",
  };
  return field({ ...options, input: attributes, beside: (input) => reveal(t, input) });
}

function reveal(t, input) {
  const toggle = el("button", { type: "button", class: "field__reveal", "aria-pressed": "false" }, t("pin.show"));
  toggle.addEventListener("click", () => {
    const shown = input.type === "text";
    input.type = shown ? "password" : "text";
    toggle.textContent = shown ? t("pin.show") : t("pin.hide");
    toggle.setAttribute("aria-pressed", String(!shown));
  });
  return toggle;
}
