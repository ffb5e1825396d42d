// Takes this phone off an account.

import { button, whileBusy } from "./button.js";
import { el } from "./dom.js";
import { presenceField } from "./presence.js";
import { trouble } from "./trouble.js";

/**
 * @param {import("./app.js").App} app
 * @param {import("../domain/store.js").Enrolment} enrolment
 */
export function removeScreen(app, { id, account, portal, gate }) {
  const { t } = app.texts;
  const person = presenceField(app, gate);
  const press = button(t("remove.accept"), { look: "danger", hook: "remove" });
  const problems = trouble(app, {
    base: "app-remove",
    state: "app-remove-problem",
    steps: { pin: person.again, retry: () => submit() },
  });
  const submit = () =>
    whileBusy(press, async () => {
      problems.clear();
      const presence = person.read();
      if (presence) {
        await app.phone.accounts.remove(id, presence).then(() => removed(app), problems.of);
      }
    });
  app.shell.show({
    state: "app-remove",
    heading: t("remove.heading"),
    back: () => app.go.detail(id),
    submit,
    body: [
      el("p", { class: "quiet" }, t("remove.lead", { account: account.name, portal: portal.name })),
      person.element,
      problems.element,
    ],
    actions: [press, el("p", { class: "next-step" }, t("remove.next"))],
    focus: person.input,
  });
}

async function removed(app) {
  app.keysLost.note((await app.phone.accounts.all()).length);
  app.go.removed();
}
