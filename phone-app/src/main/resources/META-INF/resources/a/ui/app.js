// Puts the app together on a page.

import { createApi } from "../api.js";
import { Attention } from "../domain/attention.js";
import { createClock } from "../domain/clock.js";
import { describe } from "../domain/device.js";
import { Entrance } from "../domain/entrance.js";
import { KeptCode } from "../domain/kept-code.js";
import { KeysLost } from "../domain/keys-lost.js";
import { Offers } from "../domain/offers.js";
import { Phone } from "../domain/phone.js";
import { openStore } from "../domain/store.js";
import { isInstalled, surroundingsOf } from "../domain/surroundings.js";
import { browserPush } from "../lib/push.js";
import { platformAuthenticator } from "../lib/webauthn.js";
import { Texts } from "../i18n/texts.js";
import { routes } from "./go.js";
import { joinInstallation, offersToInstall } from "./installation.js";
import { joinNotifications } from "./notifications.js";
import { Shell } from "./shell.js";
import { Watch } from "./watch.js";

/**
 * @typedef {object} App what every screen is given
 * @property {Phone} phone
 * @property {import("../domain/clock.js").Clock} clock
 * @property {Texts} texts
 * @property {Shell} shell
 * @property {Watch} watch
 * @property {Attention} attention
 * @property {{name: string, platform: import("../domain/device.js").Platform, model?: string}} device
 * @property {import("../domain/surroundings.js").Surroundings} surroundings
 * @property {KeptCode} keptCode
 * @property {Offers} offers
 * @property {Entrance} entrance
 * @property {KeysLost} keysLost
 * @property {ReturnType<typeof routes>} go
 */

/**
 * @param {HTMLElement} root
 * @returns {Promise<App | null>} null where the browser cannot keep keys; the screen then says so
 */
export async function createApp(root) {
  const listenForOffers = offersToInstall();
  const texts = await Texts.open(navigator.languages, localStorage, nameOfApp());
  const app = { texts, shell: new Shell(root, texts) };
  const store = await openStore().catch(() => null);
  if (!window.isSecureContext || !store) {
    routes(app).unsupported(window.isSecureContext ? "storage" : "insecure");
    return null;
  }
  app.clock = createClock();
  const api = createApi({ origin: location.origin, language: () => texts.tag, clock: app.clock });
  const authenticator = platformAuthenticator(location.hostname, nameOfApp());
  app.phone = new Phone({ api, store, clock: app.clock, authenticator, push: browserPush(), storage: localStorage });
  app.watch = new Watch(app.phone);
  app.attention = new Attention();
  app.device = await describe(navigator);
  app.surroundings = surroundingsOf(app.device.platform, isInstalled(window));
  app.keptCode = new KeptCode(localStorage);
  app.offers = new Offers();
  app.entrance = new Entrance(localStorage);
  app.keysLost = new KeysLost(localStorage);
  app.go = routes(app);
  document.querySelector("link[rel=manifest]").href = texts.manifest;
  joinInstallation(app, listenForOffers);
  joinNotifications(app);
  return app;
}

/** As the operator calls it: the page is served with the name of their brand. */
function nameOfApp() {
  return document.querySelector("meta[name=application-name]").content;
}
