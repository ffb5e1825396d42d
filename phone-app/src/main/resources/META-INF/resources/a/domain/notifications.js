// Whether the phone is told of requests while the app is closed, and telling the server where.

import { mayAnswer } from "./enrolments.js";

export class Notifications {
  #api;
  #store;
  #push;
  #config;

  /** @param {import("./phone.js").Parts} parts */
  constructor({ api, store, push }) {
    this.#api = api;
    this.#store = store;
    this.#push = push;
  }

  /** @returns {Promise<"on" | "ask" | "refused" | "none">} none where portal or browser have no notifications */
  async state() {
    const permission = this.#push.permission();
    if (permission === "none" || !(await this.#key())) {
      return "none";
    }
    return { granted: "on", denied: "refused" }[permission] ?? "ask";
  }

  /**
   * Asks the person, and tells the server where this phone is reached. Ends with a test notification.
   * @returns {Promise<"on" | "refused">}
   */
  async turnOn() {
    if ((await this.#push.ask()) !== "granted") {
      return "refused";
    }
    const told = await this.keep();
    const newest = told.at(-1);
    if (newest) {
      await this.#api.testTarget(newest);
    }
    return "on";
  }

  /**
   * Keeps the server's knowledge current for every account: subscriptions change by themselves.
   * @returns {Promise<import("./store.js").Enrolment[]>} the accounts that the server was told of now
   */
  async keep() {
    const key = this.#push.permission() === "granted" && (await this.#key());
    if (!key) {
      return [];
    }
    const subscription = await this.#push.subscribe(key);
    const unaware = (await this.#store.all()).filter((one) => mayAnswer(one) && one.target !== subscription.endpoint);
    for (const enrolment of unaware) {
      await this.#api.putTarget(enrolment, { transport: "webpush", subscription });
      await this.#store.put({ ...(await this.#store.get(enrolment.id)), target: subscription.endpoint });
    }
    return unaware;
  }

  /** Asked for once; a portal that gets another key is noticed at the next start. */
  async #key() {
    this.#config ??= await this.#api.config();
    const { transports, vapidPublicKey } = this.#config;
    return transports.includes("webpush") ? vapidPublicKey : undefined;
  }
}
