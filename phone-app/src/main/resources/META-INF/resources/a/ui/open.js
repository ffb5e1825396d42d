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
  const stores = await storesFor(app, link);
  if (stores.length === 0) {
    await begun(app, link, action);
    return;
  }
  const { storeScreen } = await import("./store.js");
  const code = isWhole(link) ? link.code : undefined;
  storeScreen(app, { stores, code, goOn: () => begun(app, link, action) });
}

/** Whoever has the web app already, or answers a request, is not sent to a store. */
async function storesFor(app, link) {
  const { installed } = app.surroundings;
  const asks = Boolean(link?.challenge || link?.added);
  const isNew = !installed && !asks && (await app.phone.accounts.all()).length === 0;
  return isNew ? app.phone.stores(app.device.platform) : [];
}

function isWhole(link) {
  return Boolean(link?.code) && isValid(link.code);
}

async function begun(app, link, action) {
  const { keepsKeys, asksForPhone, sharesStorage } = app.surroundings;
  const whole = isWhole(link);
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
