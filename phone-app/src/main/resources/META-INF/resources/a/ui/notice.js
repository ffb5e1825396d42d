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
 * @param {({label: string, press: () => void} | null | false)[]} steps the next one first
 * @param {boolean} [brief] beside a field that already says what it is about
 */
export function notice({ t }, { code, title, detail, ref }, steps, brief = false) {
  return el(
    "section",
    { class: `notice notice--problem appears ${brief ? "notice--brief" : ""}`, role: "alert", ...hooks(code) },
    title && !brief && el("p", { class: "notice__title" }, title),
    el("p", {}, detail),
    el(
      "div",
      { class: "notice__foot" },
      ...steps
        .filter(Boolean)
        .map(({ label, press }) =>
          el("button", { type: "button", class: "button button--small", click: press }, label),
        ),
      ref && el("span", { class: "notice__reference" }, t("app.reference", { code, ref })),
    ),
  );
}

/**
 * The same without a frame, where the whole screen tells of it.
 * @param {{t: Function}} texts
 * @param {Told} told
 */
export function sentence({ t }, { code, detail, ref }) {
  return el(
    "section",
    { role: "alert", ...hooks(code) },
    el("p", { class: "lead quiet" }, detail),
    ref && el("p", { class: "notice__reference" }, t("app.reference", { code, ref })),
  );
}

function hooks(code) {
  return { "data-test": "problem", "data-code": code };
}
