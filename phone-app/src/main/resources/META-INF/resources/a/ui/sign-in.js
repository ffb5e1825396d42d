// The sign-in screen of an app that hides its accounts. Requests still show themselves: they ask for the PIN anyway.

import { button, whileBusy } from "./button.js";
import { el } from "./dom.js";
import { languageMenu } from "./language-menu.js";
import { presenceField } from "./presence.js";
import { trouble } from "./trouble.js";

/**
 * @param {import("./app.js").App} app
 * @param {import("../domain/store.js").Enrolment} keeper whose gate opens the app
 */
export function signInScreen(app, keeper) {
  const { t } = app.texts;
  const person = presenceField(app, keeper.gate);
  const press = button(t("entrance.open"), { look: "primary", hook: "open" });
  const problems = trouble(app, {
    base: "app-sign-in",
    state: "app-sign-in-problem",
    steps: { pin: person.again, retry: () => submit(), home: enter },
  });
  const submit = () =>
    whileBusy(press, async () => {
      problems.clear();
      const presence = person.read();
      if (presence) {
        await app.phone.accounts.check(keeper.id, presence).then(enter, problems.of);
      }
    });
  const toForgot = () => app.go.forgotPin(() => signInScreen(app, keeper));
  const forgot =
    person.element && el("button", { type: "button", class: "link", click: toForgot }, t("forgotPin.link"));
  const visit = app.shell.show({
    state: "app-sign-in",
    heading: t(keeper.gate === "webauthn" ? "entrance.heading.unlock" : "entrance.heading"),
    start: button(t("menu.services"), {
      look: "quiet",
      hook: "services",
      picture: "menu",
      press: () => app.go.services(),
    }),
    tool: languageMenu(app, () => signInScreen(app, keeper)),
    submit,
    body: [el("p", { class: "quiet" }, t("entrance.lead")), person.element, forgot, problems.element],
    actions: [press, el("p", { class: "next-step" }, t("entrance.next"))],
  });
  app.watch.on(({ type, data }) => type === "challenge" && shown(app, data.id, visit), visit);

  function enter() {
    app.entrance.open();
    app.go.home();
  }
}

async function shown(app, id, visit) {
  const request = await app.phone.requests.scanned(id).catch(() => null);
  if (request?.challenge.status === "pending" && !visit.aborted) {
    app.go.request(request);
  }
}
