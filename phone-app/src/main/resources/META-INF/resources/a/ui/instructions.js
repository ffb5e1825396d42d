// What *Add user* needs, before the code: read, then go on.

import { button } from "./button.js";
import { el } from "./dom.js";

/**
 * @param {import("./app.js").App} app
 * @param {() => void} back
 */
export function instructionsScreen(app, back) {
  const { t } = app.texts;
  const ios = app.device.platform === "ios";
  app.shell.show({
    state: "app-instructions",
    heading: t("home.add"),
    back,
    body: [
      el("p", { class: "quiet" }, t("instructions.lead")),
      el(
        "ol",
        { class: "steps" },
        el("li", {}, t("instructions.portal")),
        el("li", {}, t(`instructions.code.${app.device.platform}`)),
        el("li", {}, t("instructions.confirm")),
      ),
    ],
    actions: [
      button(t(ios ? "code.setUp" : `code.label.${app.device.platform}`), {
        look: "primary",
        hook: "to-code",
        press: () => app.go.code(),
      }),
    ],
  });
}
