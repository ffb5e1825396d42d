// What the phone can do, without a screen: the screens call this and show what comes of it.

import { Accounts } from "./accounts.js";
import { Enrolling } from "./enrolling.js";
import { listen } from "./listening.js";
import { Notifications } from "./notifications.js";
import { PinChange } from "./pin-change.js";
import { Recent } from "./recent.js";
import { Requests } from "./requests.js";

const SOON_MILLIS = 2_500;

/**
 * @typedef {object} Parts
 * @property {ReturnType<import("../api.js").createApi>} api
 * @property {import("./store.js").Store} store
 * @property {import("./clock.js").Clock} clock
 * @property {import("../lib/webauthn.js").Authenticator} authenticator
 * @property {import("../lib/push.js").Push} push
 * @property {Storage} storage for what is no secret
 * @property {Recent} recent
 */

/**
 * @typedef {object} Store where the operator's own app is found
 * @property {string} store
 * @property {string} link
 * @property {string} app what it is called there
 * @property {string} publisher
 */

export class Phone {
  #parts;

  /** @param {Omit<Parts, "recent">} given */
  constructor(given) {
    const parts = { ...given, recent: new Recent(given.storage) };
    this.#parts = parts;
    this.recent = parts.recent;
    this.notifications = new Notifications(parts);
    this.pinChange = new PinChange(parts);
    this.accounts = new Accounts(parts);
    this.enrolling = new Enrolling(parts);
    this.requests = new Requests(parts);
  }

  /**
   * @param {import("./device.js").Platform} platform
   * @returns {Promise<Store[]>} none where the portal names none or does not answer soon: the app's first screen waits for it
   */
  async stores(platform) {
    const asked = this.#parts.api.stores().catch(() => ({}));
    const tooLate = new Promise((resolve) => setTimeout(resolve, SOON_MILLIS, {}));
    const found = await Promise.race([asked, tooLate]);
    return found[platform] ?? [];
  }

  /**
   * @param {(event: import("./listening.js").Happening) => void} onEvent
   * @returns {Promise<() => void>} stops listening
   */
  listen(onEvent) {
    return listen(this.#parts, onEvent);
  }
}
