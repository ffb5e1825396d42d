// A problem where the eye is: what happened, why, and the next step as a button.

import { helpFor } from "../domain/help.js";
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
    el("p", {}, detail, ...help(t, code)),
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
    el("p", { class: "lead quiet" }, detail, ...help(t, code)),
    ref && el("p", { class: "notice__reference" }, t("app.reference", { code, ref })),
  );
}

/**
 * A link to the guides, at the end of a sentence. It opens beside the app, so that nothing typed here is lost.
 * @param {Function} t
 * @param {string} code of the problem
 * @returns {(string | Node)[]} nothing where there is no help
 */
export function help(t, code) {
  const href = helpFor(code);
  return href
    ? [" ", el("a", { href, target: "_blank", rel: "noopener", "data-test": "help" }, t("app.problemHelp"))]
    : [];
}

function hooks(code) {
  return { "data-test": "problem", "data-code": code };
}
