// The field for an activation code, in groups of four while it is typed.

import { fromTyped, format } from "../lib/codes.js";
import { field } from "./field.js";

/**
 * @param {{label: string, hint: string, value?: string}} options
 */
export function codeField({ label, hint, value = "" }) {
  const attributes = { class: "input--figures input--code", autocapitalize: "characters", enterkeyhint: "next" };
  const code = field({ label, hint, hook: "code", input: attributes });
  code.input.value = format(fromTyped(value));
  code.input.addEventListener("input", () => regroup(code.input));
  return { ...code, symbols: () => fromTyped(code.input.value) };
}

/** Keeps the cursor behind the same symbol. */
function regroup(input) {
  const before = fromTyped(input.value.slice(0, input.selectionStart)).length;
  input.value = format(fromTyped(input.value));
  const groups = before === 0 ? 0 : Math.floor((before - 1) / 4);
  input.setSelectionRange(before + groups, before + groups);
}
