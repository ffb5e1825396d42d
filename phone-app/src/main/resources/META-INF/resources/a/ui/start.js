// The first screen of an app without an account.

import { button } from "./button.js";
import { el } from "./dom.js";
import { sign } from "./icons.js";
import { languageMenu } from "./language-menu.js";
import { offers } from "./offers.js";
import { pasteButton } from "./paste.js";

/** @param {import("./app.js").App} app */
export function startScreen(app) {
  const { t } = app.texts;
  const ios = app.device.platform === "ios";
  const offered = offers(app, { names: ["update", "install"], base: "app-start" });
  const visit = app.shell.show({
    state: "app-start",
    heading: t("start.heading"),
    look: "screen__main--centred",
    start: button(t("menu.services"), {
      look: "quiet",
      hook: "services",
      picture: "menu",
      press: () => app.go.services(),
    }),
    tool: languageMenu(app, () => app.go.start()),
    body: [
      el("p", { class: "lead quiet" }, t("start.lead")),
      el("div", { class: "hero-sign" }, sign()),
      offered.element,
    ],
    actions: [
      button(t(ios ? "code.setUp" : "start.register"), {
        look: "primary",
        hook: "add-user",
        press: () => app.go.code(),
      }),
      ios && pasteButton(app),
      el("p", { class: "next-step" }, t("start.next")),
    ],
  });
  offered.run(visit);
}
