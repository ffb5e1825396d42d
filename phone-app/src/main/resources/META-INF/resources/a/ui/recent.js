// What the person answered lately on this phone.

import { viewOf } from "../domain/request-view.js";
import { el, foreign } from "./dom.js";

const LOOKS = { approved: "success", denied: "warning", reported: "danger" };

/**
 * @param {import("./app.js").App} app
 * @param {() => void} back
 */
export function recentScreen(app, back) {
  const { t } = app.texts;
  const answered = app.phone.recent.all();
  app.shell.show({
    state: answered.length > 0 ? "app-recent" : "app-recent-none",
    heading: t("recent.heading"),
    back,
    body: [
      el("p", { class: "quiet" }, t(answered.length > 0 ? "recent.lead" : "recent.none")),
      answered.length > 0 && el("ol", { class: "list recent" }, ...answered.map((one) => row(app, one))),
    ],
  });
}

function row(app, { display, outcome, at }) {
  const { t, time } = { t: app.texts.t, time: app.texts.time(at) };
  const { act } = viewOf({ display, challenge: {} });
  return el(
    "li",
    {},
    el(
      "div",
      { class: "accounts__who" },
      el("strong", {}, t(`act.${act}`)),
      el("span", { class: "quiet small" }, foreign([display.browser, display.place].filter(Boolean).join(" · "))),
      el("span", { class: "quiet small" }, foreign(`${display.account} · ${time}`)),
    ),
    el("span", { class: `badge badge--${LOOKS[outcome] ?? "warning"}` }, t(`result.${outcome}.heading`)),
  );
}
