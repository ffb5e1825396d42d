// The ends that a ceremony can have, in words.

import { button } from "./button.js";
import { el } from "./dom.js";
import { resultScreen } from "./result.js";
import { successScreen } from "./success.js";

/** @param {import("./app.js").App} app */
export function results(app) {
  const { texts } = app;
  const t = (key, values) => texts.t(key, values);
  const end = (name, mood, picture) =>
    resultScreen(app, {
      state: `app-${name}`,
      mood,
      picture,
      heading: t(`result.${name}.heading`),
      lead: t(`result.${name}.lead`),
    });

  const gone = (told) =>
    resultScreen(app, { state: "app-gone", mood: "calm", picture: "clock", heading: t("result.gone.heading"), told });

  return {
    success: (enrolment) => successScreen(app, enrolment),
    /** Told once; the key is of no use any more. */
    rejected: ({ id, reason }) => {
      app.phone.accounts.forget(id);
      resultScreen(app, {
        state: "app-rejected",
        mood: "bad",
        picture: "cross",
        heading: t("rejected.heading"),
        lead: t(`rejected.${texts.has(`rejected.${reason}`) ? reason : "unknown"}`),
        problem: "not-added",
        action: button(t("rejected.again"), { look: "primary", press: () => app.go.code() }),
      });
    },
    approved: () => end("approved", "good", "check"),
    /** The page waits in this phone's own browser, so the app leads back to it. */
    approvedHere: () =>
      resultScreen(app, {
        state: "app-approved-here",
        mood: "good",
        picture: "check",
        heading: t("result.approved.heading"),
        lead: t("result.approved.here"),
        action: el(
          "a",
          { class: "button button--wide button--primary", href: "/login/confirm", "data-test": "to-portal" },
          t("result.approved.back"),
        ),
      }),
    denied: () => end("denied", "calm", "cross"),
    reported: () => {
      app.attention.hush();
      end("reported", "calm", "shield");
    },
    wrongNumber: (told) =>
      resultScreen(app, {
        state: "app-wrong-number",
        mood: "bad",
        picture: "cross",
        heading: t("result.wrong-number.heading"),
        told,
      }),
    gone,
    /** A request that is in another state by now. */
    over: (status) => {
      const name = status === "consumed" ? "approved" : status;
      gone({ code: status, detail: t(`result.gone.${texts.has(`result.gone.${name}`) ? name : "unknown"}`) });
    },
    removed: () => end("account-removed", "calm", "check"),
    pinChanged: () => {
      app.offers.withdraw("unfinished");
      end("pin-changed", "good", "check");
    },
    vetoed: () => end("vetoed", "good", "shield"),
    noResponse: () => end("no-response", "calm", "lock"),
    /** The browser threw the keys away; the account is added again. */
    keysLost: () => {
      app.keysLost.note(0);
      resultScreen(app, {
        state: "app-keys-lost",
        mood: "bad",
        picture: "lock",
        heading: t("keysLost.heading"),
        lead: t("keysLost.lead"),
        problem: "keys-lost",
        next: t("keysLost.next"),
        action: button(t("step.enrol"), { look: "primary", hook: "add-user", press: () => app.go.code() }),
      });
    },
    /** The installed app goes on with the code; whoever stays goes on here. */
    installed: (found) =>
      resultScreen(app, {
        state: "app-installed",
        mood: "good",
        picture: "check",
        heading: t("installed.heading"),
        lead: t("installed.lead"),
        action: button(t("installed.stay"), { press: () => app.go.account(found) }),
      }),
    unsupported: (why) =>
      app.shell.show({
        state: "app-unsupported",
        heading: t("unsupported.heading"),
        body: [el("p", { class: "lead quiet" }, t(`unsupported.${why}`))],
      }),
  };
}
