// A problem where the eye is: what happened, why, and the next step as a button.

import { el } from "./dom.js";

/**
 * @typedef {object} Told
 * @property {string} code of the problem; `no-network` and `code-malformed` are also found by the app itself
 * @property {string} [title]
 * @property {string} detail
 * @property {string} [ref]
 */

/**
 * @param {{t: Function}} texts
 * @param {Told} told
 * @param {{label: string, press: () => void} | null} next
 */
export function notice({ t }, { code, title, detail, ref }, next) {
  return el(
    "section",
    { class: "notice notice--problem appears", role: "alert", "data-test": "problem", "data-code": code },
    title && el("p", { class: "notice__title" }, title),
    el("p", {}, detail),
    next && el("button", { type: "button", class: "button button--small", click: next.press }, next.label),
    ref && el("p", { class: "notice__reference" }, t("app.reference", { code, ref })),
  );
}
