// What the phone can do, without a screen: the screens call this and show what comes of it.

import { Accounts } from "./accounts.js";
import { Enrolling } from "./enrolling.js";
import { listen } from "./listening.js";
import { Requests } from "./requests.js";

/**
 * @typedef {object} Parts
 * @property {ReturnType<import("../api.js").createApi>} api
 * @property {import("./store.js").Store} store
 * @property {import("./clock.js").Clock} clock
 * @property {import("../lib/webauthn.js").Authenticator} authenticator
 */

export class Phone {
  #parts;

  /** @param {Parts} parts */
  constructor(parts) {
    this.#parts = parts;
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
