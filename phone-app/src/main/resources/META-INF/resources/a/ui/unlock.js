// The phone's own unlock as the gate of a new account.

import { BY_UNLOCK } from "../domain/gate.js";
import { button, whileBusy } from "./button.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { trouble } from "./trouble.js";

/**
 * @param {import("./app.js").App} app
 * @param {"create" | "resume"} mode
 * @param {{account: {name: string}, activate: (presence: import("../domain/gate.js").Presence) => Promise<void>, back: () => void, other?: () => void}} options
 *     activate throws what went wrong; other leads to a PIN instead
 */
export function unlockScreen(app, mode, { account, activate, back, other }) {
  const { t } = app.texts;
  const press = button(t("pin.activate"), { look: "primary", hook: "activate" });
  const problems = trouble(app, { base: "app-unlock", state: "app-unlock-problem", steps: { retry: () => submit() } });
  const submit = () =>
    whileBusy(press, async () => {
      problems.clear();
      await activate(BY_UNLOCK).catch(problems.of);
    });
  app.shell.show({
    state: "app-unlock",
    heading: t(`unlock.heading.${app.device.platform}`),
    look: "screen__main--centred",
    back,
    submit,
    body: [
      el("p", { class: "quiet" }, t(`unlock.lead.${mode}`, { account: account.name })),
      el("div", { class: "hero-sign hero-sign--small" }, el("div", { class: "medal medal--calm" }, icon("unlock"))),
      problems.element,
    ],
    actions: [
      press,
      other && button(t("unlock.other"), { look: "quiet", hook: "use-pin", press: other }),
      el("p", { class: "next-step" }, t("unlock.next")),
    ],
  });
}
