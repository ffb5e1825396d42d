// Changes the language at once; the screen is drawn anew in it.

import { LANGUAGES } from "../i18n/texts.js";
import { el } from "./dom.js";
import { leaveWords } from "./notifications.js";

/**
 * @param {import("./app.js").App} app
 * @param {() => void} redraw
 */
export function languageMenu(app, redraw) {
  const { texts } = app;
  const options = Object.entries(LANGUAGES).map(([language, { name, tag }]) =>
    el("option", { value: language, lang: tag, selected: language === texts.language }, name),
  );
  const chosen = async ({ target }) => {
    await texts.use(target.value);
    leaveWords(app).catch(() => {}); // notifications then come in the former language
    await redraw();
    document.querySelector("[data-test=language]")?.focus(); // whoever chooses by the arrow keys goes on choosing
  };
  return el(
    "select",
    { class: "language", "aria-label": texts.t("app.language"), "data-test": "language", change: chosen },
    ...options,
  );
}
