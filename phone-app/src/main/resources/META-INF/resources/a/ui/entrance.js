// Whether the app opens on its accounts or on its sign-in screen, which hides them.

import { el, freshId } from "./dom.js";

/** @param {import("./app.js").App} app */
export function entrance(app) {
  const { t } = app.texts;
  const id = freshId();
  const changed = ({ target }) => app.entrance.hide(target.checked);
  return el(
    "label",
    { class: "switch" },
    el(
      "span",
      { class: "menu__words" },
      el("span", { class: "menu__label" }, t("entrance.hide")),
      el("span", { class: "quiet small", id }, t("entrance.hide.what")),
    ),
    el("input", {
      type: "checkbox",
      role: "switch",
      class: "switch__box",
      "aria-describedby": id,
      "data-test": "hide-accounts",
      checked: app.entrance.hides(),
      change: changed,
    }),
  );
}
