// The number to type in the browser. Goes on by itself when the browser has confirmed it.

import { el } from "./dom.js";
import { timeLeft } from "./time-left.js";

const POLL_MILLIS = 3_000;

/**
 * @param {import("./app.js").App} app
 * @param {import("../domain/store.js").Enrolment} enrolment that is pending
 */
export function numberScreen(app, enrolment) {
  const { t } = app.texts;
  const { number, expiresAt } = enrolment.confirmation;
  const time = timeLeft(app, { until: expiresAt });
  const visit = app.shell.show({
    state: "app-number",
    heading: t("number.heading"),
    back: () => app.go.home(),
    look: "screen__main--centred",
    body: [
      el("p", { class: "quiet" }, t("number.lead")),
      el("p", { class: "panel hero-figures hero-figures--number", "data-test": "number-to-type" }, number),
      el("p", { class: "centred" }, time.element),
    ],
    actions: [el("p", { class: "next-step" }, t("number.waiting"))],
  });
  time.run(visit);
  follow(app, enrolment.id, visit);
}

/** A lost hint costs seconds: the state is also asked for. */
function follow(app, id, visit) {
  const look = async () => {
    const current = await app.phone.accounts.refresh(id).catch(() => null);
    if (!visit.aborted && current && current.status !== "pending") {
      app.go.settled(current);
    }
  };
  app.watch.on(look, visit);
  const timer = setInterval(look, POLL_MILLIS);
  visit.addEventListener("abort", () => clearInterval(timer), { once: true });
}
