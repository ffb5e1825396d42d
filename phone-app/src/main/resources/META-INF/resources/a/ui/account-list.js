// One row an account: whose it is, how it stands, and what can be done about it.

import { el, foreign } from "./dom.js";
import { icon } from "./icons.js";

const LOOKS = { active: "success", pending: "warning", locked: "danger", rejected: "danger", removed: "danger" };
const OPEN = new Set(["active", "locked"]);
const ENDED = new Set(["rejected", "removed"]);

/**
 * @param {import("./app.js").App} app
 * @param {import("../domain/store.js").Enrolment[]} accounts
 */
export function accountList(app, accounts) {
  return el("ul", { class: "list accounts" }, ...accounts.map((account) => row(app, account)));
}

function row(app, { id, account, portal, status, confirmation }) {
  const { t, has } = { t: app.texts.t, has: (key) => app.texts.has(key) };
  return el(
    "li",
    { "data-status": status },
    who(
      OPEN.has(status) && (() => app.go.detail(id)),
      el("span", { class: "accounts__name" }, foreign(account.name)),
      el("span", { class: "quiet small" }, foreign(account.hint)),
      el("span", { class: "quiet small" }, foreign(portal.name)),
    ),
    el("span", { class: `badge badge--${LOOKS[status]}` }, t(`status.${status}`)),
    has(`status.${status}.next`) && el("p", { class: "accounts__next quiet small" }, t(`status.${status}.next`)),
    status === "pending" && confirmation && action(t("home.number"), () => app.go.resume(id)),
    OPEN.has(status) && icon("forward"),
    ENDED.has(status) &&
      action(t("home.forget"), () => app.go.forget(id), t("home.forget.of", { account: account.name })),
  );
}

function action(label, press, name = label) {
  return el("button", { type: "button", class: "button button--small", "aria-label": name, click: press }, label);
}

/** An account with which something can be done is a button. */
function who(press, ...words) {
  return press
    ? el(
        "button",
        { type: "button", class: "accounts__who accounts__open", "data-test": "open-account", click: press },
        ...words,
      )
    : el("div", { class: "accounts__who" }, ...words);
}
