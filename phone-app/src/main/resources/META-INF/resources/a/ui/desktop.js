// A computer that a code's link was opened on: the code belongs on a phone, unless the person has none.

import { format } from "../lib/codes.js";
import { modulesOf } from "../lib/qr.js";
import { button } from "./button.js";
import { el, svg } from "./dom.js";

const QUIET = 4;

/**
 * @param {import("./app.js").App} app
 * @param {string} code
 */
export function desktopScreen(app, code) {
  const { t } = app.texts;
  const modules = modulesOf(`${location.origin}/a/#${code}`);
  app.shell.show({
    state: "app-desktop-code",
    heading: t("desktop.heading"),
    look: "screen__main--tight screen__main--centred",
    body: [
      el("p", { class: "quiet" }, t("desktop.lead")),
      modules && picture(modules, t("desktop.picture")),
      el("p", { class: "hero-figures hero-figures--code" }, format(code)),
    ],
    actions: [
      button(t("desktop.here"), { look: "primary", hook: "next", press: () => app.go.code(code, { send: true }) }),
      el("p", { class: "next-step" }, t("desktop.next")),
    ],
  });
}

function picture(modules, label) {
  const side = modules.length + 2 * QUIET;
  const dark = modules.flatMap((row, y) =>
    row.flatMap((isDark, x) => (isDark ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : [])),
  );
  return svg(
    "svg",
    { class: "qr", viewBox: `0 0 ${side} ${side}`, role: "img", "aria-label": label, "shape-rendering": "crispEdges" },
    svg("path", { d: dark.join(""), fill: "currentColor" }),
  );
}
