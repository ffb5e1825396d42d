// The app's menus: *Services* of the sign-in screen, *More* of the home screen, and what they lead to.

import { entrance } from "./entrance.js";
import { menuScreen } from "./menu.js";

/** @param {import("./app.js").App} app */
export function menus(app) {
  const t = (key) => app.texts.t(key);
  const addUser = (back) => ({
    label: t("home.add"),
    what: t("menu.add.what"),
    hook: "add-user",
    press: () => app.go.instructions(back),
  });
  const help = () => ({ label: t("menu.help"), what: t("menu.help.what"), href: "/help/" });
  const response = () => ({
    label: t("offlineResponse.heading"),
    what: t("offlineResponse.what"),
    hook: "offline",
    press: () => app.go.offline(),
  });
  const go = {
    services: () =>
      menuScreen(app, {
        state: "app-services",
        heading: t("menu.services"),
        back: () => app.go.home(),
        places: [{ label: t("menu.authenticate"), what: t("menu.authenticate.what"), press: go.authenticate }, help()],
      }),
    authenticate: () =>
      menuScreen(app, {
        state: "app-authenticate",
        heading: t("menu.authenticate"),
        back: go.services,
        places: [addUser(go.authenticate), response()],
      }),
    more: () =>
      menuScreen(app, {
        state: "app-more",
        heading: t("menu.more"),
        back: () => app.go.home(),
        places: [{ label: t("menu.twoFactor"), what: t("menu.twoFactor.what"), press: go.twoFactor }, help()],
        after: entrance(app),
      }),
    twoFactor: () =>
      menuScreen(app, {
        state: "app-two-factor",
        heading: t("menu.twoFactor"),
        back: go.more,
        places: [
          addUser(go.twoFactor),
          response(),
          {
            label: t("changePin.heading"),
            what: t("changePin.what"),
            hook: "change-pin",
            press: () => app.go.changePin(),
          },
          {
            label: t("recent.heading"),
            what: t("recent.what"),
            hook: "recent",
            press: () => app.go.recent(go.twoFactor),
          },
        ],
      }),
  };
  return go;
}
