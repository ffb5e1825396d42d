// The PIN at enrolment: created twice in a fresh app, else the one the person has, or the one of an
// enrolment that a reload interrupted.

import { check } from "../lib/pin-rules.js";
import { accepts } from "./own-pin.js";
import { button, whileBusy } from "./button.js";
import { el } from "./dom.js";
import { pinField } from "./pin-field.js";
import { pinGuidelines } from "./pin-guidelines.js";
import { trouble } from "./trouble.js";

const STATES = { create: "app-pin", existing: "app-pin-existing", resume: "app-pin-resume" };

/**
 * @param {import("./app.js").App} app
 * @param {"create" | "existing" | "resume"} mode
 * @param {{account: {name: string, hint: string}, activate: (pin: string) => Promise<void>, back: () => void}} options
 *     activate does what is next and throws what went wrong
 */
export function pinScreen(app, mode, { account, activate, back }) {
  const { t } = app.texts;
  const creating = mode === "create";
  const pin = pinField(app.texts, { label: t("pin.label"), hint: creating ? t("pin.hint") : "", hook: "pin" });
  const again = creating && pinField(app.texts, { label: t("pin.again"), hook: "pin-again" });
  const press = button(t("pin.activate"), { look: "primary", hook: "activate" });
  const retype = () => pin.input.select();
  const problems = trouble(app, { base: STATES[mode], state: "app-pin-problem", steps: { pin: retype, retry: () => submit() } });

  const submit = () =>
    whileBusy(press, async () => {
      problems.clear();
      app.shell.enter(STATES[mode]); // also from a refused PIN or unfolded guidelines
      const accepted = creating ? acceptsNew(app, { pin, again, account }) : accepts(app, pin);
      if (accepted) {
        await activate(pin.input.value).catch(problems.of);
      }
    });

  app.shell.show({
    state: STATES[mode],
    heading: t(`pin.heading.${mode}`),
    back,
    submit,
    body: [
      el("p", { class: "quiet" }, t(`pin.lead.${mode}`, { account: account.name })),
      pin.element,
      creating && again.element,
      creating && pinGuidelines(app),
      problems.element,
    ],
    actions: [press],
    focus: pin.input,
  });
}

function acceptsNew(app, { pin, again, account }) {
  const { t } = app.texts;
  const refusal = check(pin.input.value, { userName: account.hint, displayName: account.name });
  if (refusal) {
    pin.refuse(t(`pin.refused.${refusal}`));
    app.shell.enter("app-pin-refused");
    return false;
  }
  if (pin.input.value.normalize("NFKC") !== again.input.value.normalize("NFKC")) {
    again.refuse(t("pin.different"));
    return false;
  }
  return true;
}
