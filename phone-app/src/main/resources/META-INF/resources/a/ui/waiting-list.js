// Requests that were put aside and still wait.

import { viewOf } from "../domain/request-view.js";
import { el, foreign } from "./dom.js";
import { icon } from "./icons.js";

/**
 * @param {import("./app.js").App} app
 * @param {object[]} requests
 * @returns {Node[]}
 */
export function waitingList(app, requests) {
  const { t } = app.texts;
  if (requests.length === 0) {
    return [];
  }
  return [
    el("h2", { class: "section-heading" }, t("home.waiting")),
    el("ul", { class: "list waiting" }, ...requests.map((request) => el("li", {}, row(app, request)))),
  ];
}

function row(app, request) {
  const { display } = request;
  const from = app.texts.t("home.waiting.from", { browser: display.browser, time: app.texts.time(display.at) });
  return el(
    "button",
    { type: "button", class: "waiting__open", click: () => app.go.request(request) },
    el(
      "span",
      { class: "waiting__what" },
      el("strong", {}, app.texts.t(`act.${viewOf(request).act}`)),
      el("span", { class: "quiet small" }, foreign(`${display.account} · ${display.portal}`)),
      el("span", { class: "quiet small" }, foreign(from)),
    ),
    icon("forward"),
  );
}
