// Why the camera shows nothing, how to change that, and typing instead.

import { button } from "./button.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { help } from "./notice.js";

const STATES = { refused: "app-camera-refused", none: "app-camera-none", busy: "app-camera-busy" };

/**
 * @param {import("./app.js").App} app
 * @param {import("../domain/camera.js").CameraTrouble} reason
 * @param {{back: () => void}} options
 */
export function noCameraScreen(app, reason, options) {
  const { t } = app.texts;
  app.shell.show({
    state: STATES[reason],
    heading: t(`camera.${reason}.heading`),
    look: "screen__main--result",
    back: options.back,
    body: [
      el("div", { class: "medal medal--calm" }, icon("camera")),
      el("p", { class: "lead quiet", role: "alert" }, t(`camera.${reason}.lead`), ...help(t, `camera-${reason}`)),
      reason === "refused" && el("p", { class: "quiet" }, t(`camera.refused.how.${app.device.platform}`)),
    ],
    actions: [
      button(t("scan.type"), { look: "primary", hook: "type-instead", press: () => app.go.code() }),
      button(t("app.retry"), { hook: "retry", press: () => app.go.scan(options) }),
    ],
  });
}
