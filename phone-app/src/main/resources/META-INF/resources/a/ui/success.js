// The phone is enrolled. Notifications are asked for here, where it is clear what they are for.

import { offerNotifications } from "./notifications.js";
import { offers } from "./offers.js";
import { resultScreen } from "./result.js";

const NAMES = ["notify", "notify-on", "notify-refused", "notify-failed"];
const STATES = { "notify-on": "app-success-notified", "notify-refused": "app-success-refused" };

/**
 * @param {import("./app.js").App} app
 * @param {import("../domain/store.js").Enrolment} enrolment
 */
export function successScreen(app, { account, portal }) {
  const { t } = app.texts;
  const offered = offers(app, {
    names: NAMES,
    base: "app-success",
    states: STATES,
  });
  const visit = resultScreen(app, {
    state: "app-success",
    mood: "good",
    picture: "check",
    hook: "success",
    heading: t("success.heading"),
    lead: t("success.lead", { account: account.name, portal: portal.name }),
    next: t("success.next"),
    extra: offered.element,
  });
  offered.run(visit);
  offerNotifications(app);
}
