// One account on this phone, and what can be done with it.

import { el, foreign } from "./dom.js";
import { facts } from "./facts.js";
import { menuScreen } from "./menu.js";

/**
 * @param {import("./app.js").App} app
 * @param {import("../domain/store.js").Enrolment} account active or locked
 */
export function detailScreen(app, account) {
  const { t } = app.texts;
  const { id, gate, status, device, portal, addedAt } = account;
  const hasPin = gate !== "webauthn";
  const active = status === "active";
  menuScreen(app, {
    state: active ? "app-account-detail" : "app-account-locked",
    heading: account.account.name,
    back: () => app.go.home(),
    before: el(
      "div",
      { class: "panel" },
      el("p", { class: "quiet" }, foreign(account.account.hint), " · ", foreign(portal.name)),
      !active && el("p", { class: "quiet" }, t("status.locked.next")),
      facts([
        { label: t("detail.device"), value: device.name },
        { label: t("detail.gate"), value: t(hasPin ? "pin.label" : `unlock.name.${app.device.platform}`) },
        { label: t("detail.added"), value: app.texts.time(new Date(addedAt).toISOString()) },
      ]),
    ),
    places: [
      { label: t("detail.rename"), hook: "rename", press: () => app.go.rename(account) },
      active && { label: t("offlineResponse.heading"), hook: "offline", press: () => app.go.offline(id) },
      active && hasPin && { label: t("changePin.heading"), hook: "change-pin", press: () => app.go.changePin() },
      hasPin && {
        label: t("forgotPin.heading"),
        hook: "forgot-pin",
        press: () => app.go.forgotPin(() => app.go.detail(id)),
      },
      active && { label: t("remove.heading"), hook: "remove", press: () => app.go.remove(account) },
    ],
  });
}
