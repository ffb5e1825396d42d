// A statement with the proof that the person was there.

import { prove } from "./gate.js";
import { statement } from "./proofs.js";

export class Gated {
  #clock;
  #authenticator;

  /** @param {import("./phone.js").Parts} parts */
  constructor({ clock, authenticator }) {
    this.#clock = clock;
    this.#authenticator = authenticator;
  }

  /**
   * @param {import("./store.js").Enrolment} enrolment
   * @param {import("./gate.js").Presence} presence
   * @param {"answer" | "check" | "change" | "remove" | "veto"} use
   * @param {object} [members] that this use adds
   * @returns {Promise<{statement: string, gate: object}>}
   */
  async over(enrolment, presence, use, members = {}) {
    const text = await statement(enrolment, use, members, this.#clock.now());
    return { statement: text, gate: await prove(enrolment, presence, text, this.#authenticator) };
  }
}
