// Which account, where there are several.

import { el, freshId } from "./dom.js";

/**
 * @param {import("./app.js").App} app
 * @param {import("../domain/store.js").Enrolment[]} accounts at least one
 * @param {string} chosen id
 * @param {(id: string) => void} changed
 * @returns {HTMLElement | null} null where there is nothing to choose
 */
export function chooseAccount(app, accounts, chosen, changed) {
  if (accounts.length < 2) {
    return null;
  }
  const id = freshId();
  const option = ({ id: value, account }) =>
    el("option", { value, selected: value === chosen }, `${account.name} · ${account.hint}`);
  return el(
    "div",
    { class: "field" },
    el("label", { class: "field__label", for: id }, app.texts.t("request.account")),
    el(
      "select",
      { class: "input", id, "data-test": "account-choice", change: ({ target }) => changed(target.value) },
      ...accounts.map(option),
    ),
  );
}
