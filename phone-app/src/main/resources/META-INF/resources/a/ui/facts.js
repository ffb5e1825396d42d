// Labels and values, as people compare them.

import { el, foreign } from "./dom.js";

/** @param {{label: string, value: string | Node | undefined, hook?: string}[]} rows without a value are left out */
export function facts(rows) {
  const shown = rows.filter(({ value }) => value);
  return el(
    "dl",
    { class: "facts" },
    ...shown.flatMap(({ label, value }) => [
      el("dt", {}, label),
      el("dd", {}, typeof value === "string" ? foreign(value) : value),
    ]),
  );
}
