// The accounts on this phone and what waits for them.

import { isUnfinished } from "../domain/pin-change.js";
import { button, whileBusy } from "./button.js";
import { el } from "./dom.js";
import { accountList } from "./account-list.js";
import { languageMenu } from "./language-menu.js";
import { offerNotifications } from "./notifications.js";
import { offers } from "./offers.js";
import { trouble } from "./trouble.js";
import { waitingList } from "./waiting-list.js";

/**
 * @param {import("./app.js").App} app
 * @param {import("../domain/store.js").Enrolment[]} accounts at least one
 */
export function homeScreen(app, accounts) {
  const { t } = app.texts;
  const ios = app.device.platform === "ios";
  const status = el("p", { class: "quiet", role: "status" });
  const waiting = el("div", {});
  const list = el("div", {}, accountList(app, accounts));
  const offered = offers(app, {
    names: ["unfinished", "update", "notify", "install"],
    base: "app-home",
    states: {
      unfinished: "app-home-unfinished",
      update: "app-home-update",
      install: "app-home-install",
    },
  });
  const problems = trouble(app, {
    base: "app-home",
    state: "app-home-problem",
    steps: { retry: () => pressed() },
    offline: true,
  });

  const look = async ({ opens = true, said = "home.quiet" } = {}) => {
    const requests = await app.phone.requests.waiting();
    if (visit.aborted) {
      return;
    }
    problems.clear();
    const next = opens && app.attention.next(requests);
    if (next) {
      app.go.request(next);
      return;
    }
    waiting.replaceChildren(...waitingList(app, requests));
    status.textContent = requests.length > 0 ? "" : t(said);
    app.shell.enter(requests.length > 0 ? "app-home-waiting" : offered.state());
  };
  const pressed = () =>
    whileBusy(check, async () => {
      app.attention.ask();
      await Promise.all([look({ said: "home.checked" }), refresh()]).catch(problems.of);
    });
  const refresh = async () => {
    await app.phone.accounts.refreshAll();
    const current = await app.phone.accounts.all();
    if (!visit.aborted) {
      list.replaceChildren(accountList(app, current));
    }
  };

  const check = button(t("home.check"), { look: "primary", hook: "check-now", press: pressed });
  const visit = app.shell.show({
    state: "app-home",
    heading: t("home.heading"),
    tool: languageMenu(app, () => app.go.home()),
    body: [problems.element, waiting, list, status, offered.element],
    start: ios ? undefined : moreButton(app),
    actions: [check, el("div", { class: ios ? "tabs" : "pair" }, ...besides(app), ios && moreButton(app))],
  });
  if (accounts.some(isUnfinished)) {
    app.offers.make("unfinished", () => app.go.changePin());
  }
  offered.run(visit);
  offerNotifications(app);
  const happened = (type) => (type === "enrollment" ? refresh() : look({ opens: type !== "poll" }));
  app.watch.on(({ type }) => happened(type).catch(() => {}), visit);
  look().catch(problems.of);
  refresh();
}

function besides(app) {
  const { t } = app.texts;
  return [
    button(t("home.scan"), { hook: "camera", picture: "qr", press: () => app.go.scan() }),
    button(t("home.add"), { hook: "add-user", picture: "plus", press: () => app.go.code() }),
  ];
}

/** Top left on Android and on a computer, bottom right on iOS, as people know it there. */
function moreButton(app) {
  const ios = app.device.platform === "ios";
  return button(app.texts.t("menu.more"), {
    look: "quiet",
    hook: "more",
    picture: ios ? "more" : "menu",
    press: () => app.go.more(),
  });
}
