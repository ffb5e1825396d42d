// Without a network on the phone: the browser shows a question, this phone its response (protocol.md, section 6).

import { numberOf } from "../domain/request-view.js";
import { button, whileBusy } from "./button.js";
import { chooseAccount } from "./choose-account.js";
import { el } from "./dom.js";
import { field } from "./field.js";
import { presenceField } from "./presence.js";
import { trouble } from "./trouble.js";

const DIGITS = 8;

/**
 * @param {import("./app.js").App} app
 * @param {string} [wanted] id of the account
 */
export async function offlineResponseScreen(app, wanted) {
  const { t } = app.texts;
  const accounts = await app.phone.accounts.answeringOffline();
  const account = accounts.find(({ id }) => id === wanted) ?? accounts[0];
  if (!account) {
    app.go.noResponse();
    return;
  }
  const attributes = { class: "input--figures", inputmode: "numeric", maxlength: 11, enterkeyhint: "next" };
  const question = field({
    label: t("offlineResponse.question"),
    hint: t("offlineResponse.question.hint"),
    hook: "offline-question",
    input: attributes,
  });
  const person = presenceField(app, account.gate);
  const press = button(t("offlineResponse.show"), { look: "primary", hook: "show-response" });
  const problems = trouble(app, {
    base: "app-offline-response",
    state: "app-offline-response-problem",
    steps: { retry: () => submit() },
  });
  const submit = () =>
    whileBusy(press, async () => {
      problems.clear();
      const digits = numberOf(question.input.value, DIGITS);
      if (!digits) {
        question.refuse(t("offlineResponse.question.length"));
        return;
      }
      const presence = person.read();
      if (presence) {
        await app.phone.accounts
          .offlineResponse(account.id, presence, digits)
          .then((response) => responseScreen(app, response), problems.of);
      }
    });
  app.shell.show({
    state: "app-offline-response",
    heading: t("offlineResponse.heading"),
    look: "screen__main--tight",
    back: () => app.go.home(),
    submit,
    body: [
      el("p", { class: "quiet" }, t("offlineResponse.lead")),
      chooseAccount(app, accounts, account.id, (id) => offlineResponseScreen(app, id)),
      question.element,
      person.element,
      problems.element,
    ],
    actions: [press],
    focus: question.input,
  });
}

function responseScreen(app, response) {
  const { t } = app.texts;
  app.shell.show({
    state: "app-offline-answer",
    heading: t("offlineAnswer.heading"),
    look: "screen__main--centred",
    back: () => app.go.offline(),
    body: [
      el("p", { class: "quiet" }, t("offlineAnswer.lead")),
      el(
        "p",
        { class: "panel hero-figures hero-figures--answer", "data-test": "response" },
        `${response.slice(0, 4)} ${response.slice(4)}`,
      ),
      el("p", { class: "quiet small" }, t("offlineAnswer.wrong")),
    ],
    actions: [button(t("app.done"), { look: "primary", hook: "done", press: () => app.go.home() })],
  });
}
