// What the phone can do, without a screen: the screens call this and show what comes of it.

import { Accounts } from "./accounts.js";
import { Enrolling } from "./enrolling.js";
import { listen } from "./listening.js";
import { Notifications } from "./notifications.js";
import { PinChange } from "./pin-change.js";
import { Recent } from "./recent.js";
import { Requests } from "./requests.js";

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
   * @param {(event: import("./listening.js").Happening) => void} onEvent
   * @returns {Promise<() => void>} stops listening
   */
  listen(onEvent) {
    return listen(this.#parts, onEvent);
  }
}
