// A field: label, hint, input and the place where its error stands.

import { el, freshId } from "./dom.js";

/**
 * @typedef {object} Field
 * @property {HTMLElement} element
 * @property {HTMLInputElement} input
 * @property {(message: string) => void} refuse says what is wrong and puts the cursor there
 * @property {() => void} accept takes back what was said
 */

/**
 * @param {{label: string, hint?: string, hook: string, input?: Record<string, unknown>, beside?: (input: HTMLInputElement) => Node}} options
 * @returns {Field}
 */
export function field({ label, hint, hook, input: attributes = {}, beside }) {
  const ids = { input: freshId(), hint: freshId(), error: freshId() };
  const error = el("p", { class: "field__error", id: ids.error, hidden: true });
  const input = el("input", {
    id: ids.input,
    autocomplete: "off",
    spellcheck: "false",
    "data-test": hook,
    "aria-describedby": [hint && ids.hint, ids.error].filter(Boolean).join(" "),
    ...attributes,
    class: `input ${attributes.class ?? ""}`.trim(),
  });
  const accept = () => {
    input.removeAttribute("aria-invalid");
    error.hidden = true;
  };
  const refuse = (message) => {
    input.setAttribute("aria-invalid", "true");
    error.textContent = message;
    error.hidden = false;
    input.focus();
  };
  input.addEventListener("input", accept);
  const element = el(
    "div",
    { class: "field" },
    el("label", { class: "field__label", for: ids.input }, label),
    hint && el("p", { class: "field__hint", id: ids.hint }, hint),
    beside ? el("div", { class: "field__line" }, input, beside(input)) : input,
    error,
  );
  return { element, input, refuse, accept };
}
