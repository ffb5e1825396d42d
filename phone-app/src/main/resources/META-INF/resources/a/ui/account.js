// Whose account the code is of, before any key is made: a stranger's code shows a stranger's name.

import { button } from "./button.js";
import { el, foreign } from "./dom.js";
import { facts } from "./facts.js";
import { offers } from "./offers.js";

/**
 * @param {import("./app.js").App} app
 * @param {{code: string, inspection: object}} found
 */
export function accountScreen(app, found) {
  const { t } = app.texts;
  const { portal, account, purpose, requestedFrom } = found.inspection;
  const cancel = () => {
    app.keptCode.drop();
    app.go.home();
  };
  const offered = offers(app, {
    names: ["install"],
    base: "app-account",
    states: { install: "app-account-install" },
    installed: () => app.go.installed(found),
  });
  const visit = app.shell.show({
    state: "app-account",
    heading: t("account.heading"),
    hook: "account",
    back: () => app.go.code(found.code),
    submit: () => app.go.gate(found),
    body: [
      el("p", { class: "quiet" }, t("account.lead")),
      el(
        "div",
        { class: "panel" },
        el("p", { class: "quiet small" }, foreign(portal.name)),
        el("p", { class: "panel__hero" }, foreign(account.name)),
        el("p", { class: "quiet" }, foreign(account.hint)),
        facts([
          { label: t("account.browser"), value: requestedFrom?.browser },
          { label: t("account.place"), value: requestedFrom?.place },
        ]),
      ),
      app.texts.has(`account.purpose.${purpose}`) && el("p", { class: "quiet" }, t(`account.purpose.${purpose}`)),
      offered.element,
    ],
    actions: [
      button(t("account.continue"), { look: "primary", hook: "next" }),
      button(t("account.cancel"), { look: "quiet", press: cancel }),
    ],
  });
  offered.run(visit);
}
