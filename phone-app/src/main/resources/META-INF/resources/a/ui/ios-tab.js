// A tab on iOS: Safari keeps it apart from the installed app and forgets its keys, so none are made
// here. The code is shown to be taken along.

import { format } from "../lib/codes.js";
import { copyButton } from "./copy.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { languageMenu } from "./language-menu.js";

/**
 * @param {import("./app.js").App} app
 * @param {{code?: string, challenge?: string} | null} link
 */
export function iosTabScreen(app, link) {
  const { t } = app.texts;
  const code = link?.code;
  app.shell.show({
    state: code ? "app-ios-code" : "app-ios-install",
    heading: t("ios.heading"),
    look: "screen__main--tight",
    tool: languageMenu(app, () => iosTabScreen(app, link)),
    body: [
      el("p", { class: "quiet" }, t("ios.lead")),
      code && el("p", { class: "panel hero-figures hero-figures--code", "data-test": "activation-code" }, format(code)),
      el(
        "ol",
        { class: "steps" },
        el("li", {}, t("ios.step.share"), " ", icon("share")),
        el("li", {}, t("ios.step.add")),
        el("li", {}, t(lastStep(link))),
      ),
    ],
    actions: [code && copyButton(app, format(code)), el("p", { class: "next-step" }, t("ios.again"))],
  });
}

function lastStep(link) {
  if (link?.challenge) {
    return "ios.step.scan";
  }
  return link?.code ? "ios.step.paste" : "ios.step.open";
}
