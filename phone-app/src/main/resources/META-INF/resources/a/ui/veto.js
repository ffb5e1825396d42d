// A phone was added to an account of this one's: an older phone can undo that within a day (protocol.md, section 4).

import { button, whileBusy } from "./button.js";
import { chooseAccount } from "./choose-account.js";
import { el } from "./dom.js";
import { presenceField } from "./presence.js";
import { trouble } from "./trouble.js";

/**
 * @param {import("./app.js").App} app
 * @param {string} added enrolment of the new phone
 * @param {string} [wanted] id of the account
 */
export async function vetoScreen(app, added, wanted) {
  const { t } = app.texts;
  const accounts = (await app.phone.accounts.all()).filter(({ status }) => status === "active");
  const account = accounts.find(({ id }) => id === wanted) ?? accounts[0];
  if (!account) {
    await app.go.home();
    return;
  }
  const person = presenceField(app, account.gate);
  const press = button(t("veto.accept"), { look: "danger", hook: "veto" });
  const problems = trouble(app, {
    base: "app-veto",
    state: "app-veto-problem",
    steps: { pin: person.again, retry: () => submit() },
  });
  const submit = () =>
    whileBusy(press, async () => {
      problems.clear();
      const presence = person.read();
      if (presence) {
        await app.phone.accounts.veto(account.id, added, presence).then(() => app.go.vetoed(), problems.of);
      }
    });
  app.shell.show({
    state: "app-veto",
    heading: t("veto.heading"),
    back: () => app.go.home(),
    submit,
    body: [
      el("p", { class: "quiet" }, t("veto.lead")),
      chooseAccount(app, accounts, account.id, (id) => vetoScreen(app, added, id)),
      person.element,
      problems.element,
    ],
    actions: [press, button(t("veto.mine"), { hook: "keep", press: () => app.go.home() })],
  });
}
