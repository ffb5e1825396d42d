// A request: what is asked, by whom, and what approves it: the PIN or the phone's own unlock.

import { Problem } from "../api.js";
import { numberOf, viewOf } from "../domain/request-view.js";
import { button, whileBusy } from "./button.js";
import { el } from "./dom.js";
import { facts } from "./facts.js";
import { field } from "./field.js";
import { follow } from "./request-end.js";
import { presenceField } from "./presence.js";
import { timeLeft } from "./time-left.js";
import { trouble } from "./trouble.js";

/**
 * @param {import("./app.js").App} app
 * @param {{accountId: string, challenge: object, display: Record<string, string>}} request
 * @param {{scan?: string, here?: boolean, lock?: Problem}} [options] scan: secret of the page's QR code; here: that page waits
 *     in this phone's own browser; lock: why this phone cannot approve
 */
export function requestScreen(app, request, options = {}) {
  const { scan, lock } = options;
  const { t } = app.texts;
  const view = viewOf(request, scan);
  const can = view.act !== "unknown" && !lock && !request.changingPin;
  const state = stateOf(request, view, lock);
  const number = can && view.asksNumber ? numberField(app) : null;
  const person = can ? presenceField(app, request.gate) : null;
  const approve = can ? button(t("request.approve"), { look: "primary", hook: "approve" }) : null;
  const time = timeLeft(app, {
    from: request.challenge.createdAt,
    until: request.challenge.expiresAt,
    over: () => end.lookedUp(),
  });
  const problems = trouble(app, {
    base: state,
    state: "app-request-problem",
    steps: { pin: person?.again, retry: () => submit() },
    offline: true,
    forgotPin: () => app.go.forgotPin(() => requestScreen(app, request, options)),
  });

  const submit = () =>
    can &&
    whileBusy(approve, async () => {
      problems.clear();
      if (number && !numberOf(number.input.value)) {
        number.refuse(t("request.number.length"));
        return;
      }
      const presence = person.read();
      if (presence) {
        await end.answering(() => send(app, { request, view, options, number, person, presence, problems }));
      }
    });

  const visit = app.shell.show({
    state,
    heading: t(`act.${view.act}`),
    hook: "request",
    look: "screen__main--tight",
    back: () => app.go.later(request),
    tool: time.element,
    submit,
    body: [
      view.act === "unknown" && el("p", { class: "quiet" }, t("act.unknown.lead")),
      facts(view.facts.map((fact) => row(app, fact))),
      number?.element,
      person?.element,
      problems.element,
    ],
    actions: [
      el(
        "div",
        { class: "choice" },
        button(t("request.deny"), { hook: "deny", press: () => app.go.decline(request, options) }),
        approve,
      ),
      can && request.gate === "webauthn" && el("p", { class: "next-step" }, t(`unlock.asks.${app.device.platform}`)),
    ],
  });
  const end = follow(app, request, visit);
  time.run(visit);
  if (lock) {
    problems.tell(lock, "home", state);
  } else if (request.changingPin) {
    problems.tell(
      { code: "pin-change", title: t("offer.unfinished"), detail: t("changePin.unfinished") },
      "finish",
      state,
    );
  }
}

function stateOf(request, view, lock) {
  if (lock) {
    return "app-locked";
  }
  if (request.changingPin) {
    return "app-request-unfinished";
  }
  return view.asksNumber ? "app-request" : "app-request-tap";
}

async function send(app, { request, view, options, number, person, presence, problems }) {
  const { scan, here } = options;
  const proofOfBrowser = view.asksNumber ? { number: numberOf(number.input.value) } : { scan: asked(request, scan) };
  try {
    await app.phone.requests.answer(request, { decision: "approve", presence, ...proofOfBrowser });
    navigator.vibrate?.(10);
    here ? app.go.approvedHere() : app.go.approved();
  } catch (failure) {
    if (failure instanceof Problem && app.go.ended(request, failure)) {
      return;
    }
    if (failure.code === "gate-failed") {
      person.again?.();
    }
    problems.of(failure);
  }
}

function asked({ challenge }, scan) {
  return challenge.transfer === "number" ? scan : undefined;
}

function numberField(app) {
  const { t } = app.texts;
  const attributes = { class: "input--figures", inputmode: "numeric", maxlength: 11, enterkeyhint: "next" };
  return field({ label: t("request.number"), hook: "number", input: attributes });
}

function row(app, { member, value }) {
  const shown = member === "at" ? app.texts.time(value) : value;
  return { label: app.texts.t(`request.${member}`), value: shown };
}
