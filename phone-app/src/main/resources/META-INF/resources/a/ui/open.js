// Where the app begins: by a link, a shortcut, what was interrupted, or the accounts.

import { isValid } from "../lib/codes.js";
import { goOn } from "./enrol.js";
import { iosTabScreen } from "./ios-tab.js";

/**
 * @param {import("./app.js").App} app
 * @param {{code?: string, challenge?: string, scan?: string} | null} link
 * @param {string | null} action of a shortcut: `add` or `check`
 */
export async function opened(app, link, action) {
  const { keepsKeys, asksForPhone, sharesStorage } = app.surroundings;
  const whole = Boolean(link?.code) && isValid(link.code);
  if (!keepsKeys) {
    iosTabScreen(app, whole || link?.challenge ? link : null);
  } else if (whole && asksForPhone) {
    const { desktopScreen } = await import("./desktop.js");
    desktopScreen(app, link.code);
  } else if (link) {
    if (whole && sharesStorage) {
      app.keptCode.keep(link.code);
    }
    await app.go.follow(link);
  } else if (action === "add") {
    app.go.code();
  } else if (!(await goOn(app).catch(() => false))) {
    await atHome(app);
  }
}

async function atHome(app) {
  const code = app.keptCode.read();
  code ? app.go.follow({ code }) : await app.go.home();
}
