// Shows on the screen what went wrong with what the person just did, with the step that helps.

import { NoNetwork, Problem } from "../api.js";
import { NotConfirmed } from "../lib/webauthn.js";
import { nextStep } from "../domain/next-step.js";
import { notice } from "./notice.js";

const LABELS = {
  code: "step.code",
  newCode: "step.newCode",
  pin: "step.pin",
  enrol: "step.enrol",
  home: "app.home",
  retry: "app.retry",
  finish: "offer.unfinished.accept",
};

/**
 * The place for problems on a screen, with the steps that this screen can take.
 * @param {import("./app.js").App} app
 * @param {{base: string, state: string, steps: Partial<Record<import("../domain/next-step.js").Step, () => void>>, offline?: boolean, forgotPin?: () => void}} options
 *     base: what the screen is called; state: while it tells of the server's problem; offline: whether a
 *     response without a network would help; forgotPin: on a screen where the PIN is typed anew by itself, what
 *     helps who cannot
 */
export function trouble(app, { base, state, steps, offline: helpsOffline = false, forgotPin }) {
  const place = document.createElement("div");
  place.className = "trouble";
  const all = {
    enrol: () => app.go.code(),
    newCode: () => app.go.code(),
    home: () => app.go.home(),
    finish: () => app.go.changePin(),
    ...steps,
  };
  const take = (step) => all[step] && { label: app.texts.t(LABELS[step]), press: all[step] };
  const show = (told, wanted, as, also) => {
    if (!place.isConnected) {
      return; // the person has gone on meanwhile
    }
    const step = wanted === "pin" && !all.pin ? "retry" : wanted;
    const next = step === "pin" && forgotPin ? { label: app.texts.t("forgotPin.link"), press: forgotPin } : take(step);
    place.replaceChildren(notice(app.texts, told, [next, also], step === "pin"));
    place.scrollIntoView({ block: "nearest" });
    app.shell.enter(as);
  };
  return {
    element: place,
    clear: () => {
      if (place.hasChildNodes()) {
        place.replaceChildren();
        app.shell.enter(base);
      }
    },
    tell: (told, step, as = state) => show(told, step, as),
    /** @param {unknown} failure of a call to the server; anything else is a fault of ours and goes on */
    of: (failure) => {
      if (failure instanceof NoNetwork) {
        const response = helpsOffline && { label: app.texts.t("offline.response"), press: () => app.go.offline() };
        show(offline(app.texts), "retry", "app-offline", response);
      } else if (failure instanceof NotConfirmed) {
        const { t } = app.texts;
        show(
          { code: "not-confirmed", title: t("unlock.cancelled.title"), detail: t("unlock.cancelled.detail") },
          "retry",
          state,
        );
      } else if (failure instanceof Problem) {
        show(failure, nextStep(failure.code, failure.members), state);
      } else {
        throw failure;
      }
    },
  };
}

/** @param {{t: Function}} texts */
export function offline({ t }) {
  return { code: "no-network", title: t("offline.title"), detail: t("offline.detail") };
}
