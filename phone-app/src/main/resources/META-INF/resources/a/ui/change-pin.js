// Changes the PIN, for all accounts on this phone that have one.

import { check } from "../lib/pin-rules.js";
import { button, whileBusy } from "./button.js";
import { el } from "./dom.js";
import { pinField } from "./pin-field.js";
import { pinGuidelines } from "./pin-guidelines.js";
import { presenceField } from "./presence.js";
import { trouble } from "./trouble.js";

/** @param {import("./app.js").App} app */
export async function changePinScreen(app) {
  const { t } = app.texts;
  const unfinished = await app.phone.pinChange.isUnfinished();
  const accounts = await app.phone.pinChange.accounts();
  const current = presenceField(app, "pin", t("changePin.current"));
  const next = pinField(app.texts, { label: t("changePin.next"), hint: t("pin.hint"), hook: "new-pin" });
  const again = pinField(app.texts, { label: t("changePin.again"), hook: "pin-again" });
  const press = button(t("changePin.accept"), { look: "primary", hook: "save" });
  const problems = trouble(app, {
    base: "app-change-pin",
    state: "app-change-pin-problem",
    steps: { pin: current.again, retry: () => submit() },
  });
  const submit = () =>
    whileBusy(press, async () => {
      problems.clear();
      app.shell.enter("app-change-pin");
      const presence = current.read();
      if (presence && accepts(app, { next, again, accounts })) {
        await app.phone.pinChange.change(presence.pin, next.input.value).then(() => app.go.pinChanged(), problems.of);
      }
    });
  app.shell.show({
    state: "app-change-pin",
    heading: t("changePin.heading"),
    look: "screen__main--tight",
    back: () => app.go.home(),
    submit,
    body: [
      el("p", { class: "quiet" }, t(unfinished ? "changePin.unfinished" : "changePin.lead")),
      current.element,
      next.element,
      again.element,
      pinGuidelines(app, "app-change-pin"),
      problems.element,
    ],
    actions: [press],
    focus: current.input,
  });
}

function accepts(app, { next, again, accounts }) {
  const { t } = app.texts;
  const people = accounts.map(({ account }) => ({ userName: account.hint, displayName: account.name }));
  const refusal = people.map((person) => check(next.input.value, person)).find(Boolean);
  if (refusal) {
    next.refuse(t(`pin.refused.${refusal}`));
    app.shell.enter("app-change-pin-refused");
  } else if (next.input.value.normalize("NFKC") !== again.input.value.normalize("NFKC")) {
    again.refuse(t("pin.different"));
  } else {
    return true;
  }
  return false;
}
