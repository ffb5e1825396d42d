// A phone's browser where the operator has an app of their own: where it is found, and how the code comes
// along. The web app remains the other way.

import { format } from "../lib/codes.js";
import { button } from "./button.js";
import { copyButton } from "./copy.js";
import { el, foreign } from "./dom.js";
import { icon } from "./icons.js";
import { languageMenu } from "./language-menu.js";

/**
 * @param {import("./app.js").App} app
 * @param {{stores: import("../domain/phone.js").Store[], code?: string, goOn: () => void}} options
 *     stores: at least one; code: that a link brought; goOn: with the web app
 */
export function storeScreen(app, options) {
  const { t } = app.texts;
  const { stores, code, goOn } = options;
  const { platform } = app.device;
  app.shell.show({
    state: code ? "app-store-code" : "app-store",
    heading: t("store.heading", { app: stores[0].app }),
    look: "screen__main--tight",
    tool: languageMenu(app, () => storeScreen(app, options)),
    body: [
      el("p", { class: "quiet" }, t("store.lead")),
      el("ul", { class: "list menu" }, ...stores.map((store) => el("li", {}, row(t, store)))),
      code && el("p", { class: "panel hero-figures hero-figures--code", "data-test": "activation-code" }, format(code)),
      el(
        "ol",
        { class: "steps" },
        el("li", {}, t(`store.step.get.${platform}`, { publisher: stores[0].publisher })),
        el("li", {}, t(`store.step.${code ? "code" : "open"}.${platform}`)),
      ),
    ],
    actions: [
      code && copyButton(app, format(code)),
      button(t("store.other"), { look: "quiet", hook: "web-app", press: goOn }),
    ],
  });
}

function row(t, { store, link, app, publisher }) {
  return el(
    "a",
    { class: "menu__row", href: link, rel: "noreferrer", "data-test": "store" },
    el(
      "span",
      { class: "menu__words" },
      el("span", { class: "menu__label" }, t(`store.name.${store}`)),
      el("span", { class: "quiet small" }, foreign(t("store.what", { app, publisher }))),
    ),
    icon("forward"),
  );
}
