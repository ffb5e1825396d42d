// The PIN at enrolment: created twice in a fresh app, else the one the person has, or the one of an
// enrolment that a reload interrupted.

import { byPin } from "../domain/gate.js";
import { check } from "../lib/pin-rules.js";
import { button, whileBusy } from "./button.js";
import { el } from "./dom.js";
import { pinField } from "./pin-field.js";
import { pinGuidelines } from "./pin-guidelines.js";
import { presenceField } from "./presence.js";
import { trouble } from "./trouble.js";

const STATES = { create: "app-pin", existing: "app-pin-existing", resume: "app-pin-resume" };

/**
 * @param {import("./app.js").App} app
 * @param {"create" | "existing" | "resume"} mode
 * @param {{account: {name: string, hint: string}, activate: (presence: import("../domain/gate.js").Presence) => Promise<void>, back: () => void, other?: () => void}} options
 *     activate does what is next and throws what went wrong; other leads to the phone's own unlock instead
 */
export function pinScreen(app, mode, { account, activate, back, other }) {
  const { t } = app.texts;
  const creating = mode === "create";
  const pin = creating
    ? pinField(app.texts, { label: t("pin.label"), hint: t("pin.hint"), hook: "pin" })
    : presenceField(app, "pin");
  const again = creating && pinField(app.texts, { label: t("pin.again"), hook: "pin-again" });
  const press = button(t("pin.activate"), { look: "primary", hook: "activate" });
  const retype = () => pin.input.select();
  const problems = trouble(app, {
    base: STATES[mode],
    state: "app-pin-problem",
    steps: { pin: retype, retry: () => submit() },
  });

  const submit = () =>
    whileBusy(press, async () => {
      problems.clear();
      app.shell.enter(STATES[mode]); // also from a refused PIN or unfolded guidelines
      const presence = creating ? acceptedNew(app, { pin, again, account }) : pin.read();
      if (presence) {
        await activate(presence).catch(problems.of);
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
      creating ? pinGuidelines(app) : forgotLink(app, mode, { account, activate, back, other }),
      problems.element,
    ],
    actions: [
      press,
      other && button(t(`unlock.instead.${app.device.platform}`), { look: "quiet", hook: "use-unlock", press: other }),
    ],
    focus: pin.input,
  });
}

function acceptedNew(app, { pin, again, account }) {
  const { t } = app.texts;
  const refusal = check(pin.input.value, { userName: account.hint, displayName: account.name });
  if (refusal) {
    pin.refuse(t(`pin.refused.${refusal}`));
    app.shell.enter("app-pin-refused");
    return null;
  }
  if (pin.input.value.normalize("NFKC") !== again.input.value.normalize("NFKC")) {
    again.refuse(t("pin.different"));
    return null;
  }
  return byPin(pin.input.value);
}

function forgotLink(app, mode, options) {
  const press = () => app.go.forgotPin(() => pinScreen(app, mode, options));
  return el(
    "button",
    { type: "button", class: "link", "data-test": "forgot-pin", click: press },
    app.texts.t("forgotPin.link"),
  );
}
