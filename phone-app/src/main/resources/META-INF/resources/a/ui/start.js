// The first screen of an app without an account.

import { button } from "./button.js";
import { el } from "./dom.js";
import { sign } from "./icons.js";
import { languageMenu } from "./language-menu.js";

/** @param {import("./app.js").App} app */
export function startScreen(app) {
  const { t } = app.texts;
  app.shell.show({
    state: "app-start",
    heading: t("start.heading"),
    look: "screen__main--centred",
    tool: languageMenu(app, () => app.go.start()),
    body: [el("p", { class: "lead quiet" }, t("start.lead")), el("div", { class: "hero-sign" }, sign())],
    actions: [
      button(t("start.register"), { look: "primary", hook: "add-user", press: () => app.go.code() }),
      el("p", { class: "next-step" }, t("start.next")),
    ],
  });
}
