// What is refused as a PIN and why, unfolded in place.

import { el, freshId } from "./dom.js";

const RULES = ["repeat", "run", "keyboardRow", "name", "common"];

/**
 * @param {import("./app.js").App} app
 * @param {string} [base] what the screen is called while they are folded
 * @returns {HTMLElement}
 */
export function pinGuidelines(app, base = "app-pin") {
  const { t } = app.texts;
  const id = freshId();
  const list = el(
    "div",
    { class: "guidelines__rules", id, hidden: true },
    el("p", {}, t("pin.guideline.intro")),
    el("ul", { class: "guidelines__list" }, ...RULES.map((rule) => el("li", {}, t(`pin.guideline.${rule}`)))),
  );
  const unfold = () => {
    list.hidden = !list.hidden;
    link.setAttribute("aria-expanded", String(!list.hidden));
    list.scrollIntoView({ block: "nearest" });
    app.shell.enter(list.hidden ? base : "app-pin-guidelines");
  };
  const link = el(
    "button",
    { type: "button", class: "link", "aria-expanded": "false", "aria-controls": id, click: unfold },
    t("pin.guidelines"),
  );
  return el("div", { class: "guidelines" }, link, list);
}
