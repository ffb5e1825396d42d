// No, and why not: a change of mind ends one request, a stranger's request is reported.

import { Problem } from "../api.js";
import { whileBusy } from "./button.js";
import { el } from "./dom.js";
import { trouble } from "./trouble.js";

/**
 * @param {import("./app.js").App} app
 * @param {object} request
 * @param {object} options of the request's screen, to which *Back* leads
 */
export function declineScreen(app, request, options) {
  const { t } = app.texts;
  let last = () => {};
  const problems = trouble(app, { base: "app-decline", state: "app-decline-problem", steps: { retry: () => last() } });
  const choice = (key, decision, attributes) => {
    const press = () => whileBusy(element, () => send(app, request, decision, problems));
    const element = el(
      "button",
      { type: "button", class: "choice-card", click: () => (last = press)(), ...attributes },
      el("span", { class: "choice-card__title" }, t(`decline.${key}`)),
      el("span", { class: "choice-card__what" }, t(`decline.${key}.what`)),
    );
    return element;
  };
  app.shell.show({
    state: "app-decline",
    heading: t("decline.heading"),
    back: () => app.go.request(request, options),
    body: [el("p", { class: "quiet" }, t("decline.lead")), problems.element],
    actions: [
      choice("changed", "deny", { "data-test": "changed-mind" }),
      choice("report", "report", { "data-test": "report" }),
    ],
  });
}

async function send(app, request, decision, problems) {
  try {
    const { status } = await app.phone.requests.answer(request, { decision });
    status === "reported" ? app.go.reported() : app.go.denied();
  } catch (failure) {
    if (!(failure instanceof Problem && app.go.ended(request, failure))) {
      problems.of(failure);
    }
  }
}
