// Nobody can tell a forgotten PIN, this phone neither: what helps instead.

import { button } from "./button.js";
import { el } from "./dom.js";

/**
 * @param {import("./app.js").App} app
 * @param {() => void} back
 */
export function forgotPinScreen(app, back) {
  const { t } = app.texts;
  app.shell.show({
    state: "app-forgot-pin",
    heading: t("forgotPin.heading"),
    back,
    body: [
      el("p", { class: "quiet" }, t("forgotPin.lead")),
      el(
        "ol",
        { class: "steps" },
        ...["sign", "remove", "again"].map((step) => el("li", {}, t(`forgotPin.step.${step}`))),
      ),
    ],
    actions: [button(t("app.done"), { look: "primary", press: back })],
  });
}
