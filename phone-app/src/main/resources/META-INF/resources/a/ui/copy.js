// Copies a text and says so.

import { button } from "./button.js";
import { el } from "./dom.js";

/**
 * @param {import("./app.js").App} app
 * @param {string} text
 * @returns {HTMLElement}
 */
export function copyButton(app, text) {
  const { t } = app.texts;
  const said = el("span", { role: "status", class: "visually-hidden" });
  const press = async () => {
    await navigator.clipboard.writeText(text);
    copy.lastChild.textContent = said.textContent = t("ios.copied");
  };
  const copy = button(t("ios.copy"), { look: "primary", hook: "copy", press });
  return el("div", {}, copy, said);
}
