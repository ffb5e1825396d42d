// The accounts on this phone, and what a person can do with one.

import { mayChange, settled } from "./enrolments.js";
import { answerOffline } from "./gate.js";
import { Gated } from "./gated.js";

export class Accounts {
  #api;
  #store;
  #authenticator;
  #gated;
  #recent;

  /** @param {import("./phone.js").Parts} parts */
  constructor(parts) {
    this.#api = parts.api;
    this.#store = parts.store;
    this.#authenticator = parts.authenticator;
    this.#gated = new Gated(parts);
    this.#recent = parts.recent;
  }

  /** Oldest first; attempts that never got an answer are left out. */
  async all() {
    return (await this.#store.all()).filter(({ status }) => status !== "attempt");
  }

  /** @param {string} id of the enrolment */
  one(id) {
    return this.#store.get(id);
  }

  /** The account whose gate the person already knows in this app, if there is one. */
  async keeper() {
    return (await this.#store.all()).find(({ status }) => status === "active") ?? null;
  }

  /** The state of an enrolment as the server has it now. */
  async refresh(id) {
    const state = await this.#state(await this.#store.get(id));
    const current = settled(await this.#store.get(id), state);
    await this.#store.put(current);
    return current;
  }

  /** The states of all enrolments that may still change; a phone without a network keeps what it knew. */
  async refreshAll() {
    const changing = (await this.#store.all()).filter(mayChange);
    await Promise.allSettled(changing.map(({ id }) => this.refresh(id)));
  }

  /**
   * Asks the server whether this is the person; a wrong PIN counts. What it refuses for changes the account.
   * @param {string} id
   * @param {import("./gate.js").Presence} presence
   */
  async check(id, presence) {
    const enrolment = await this.#store.get(id);
    try {
      return await this.#api.checkGate(enrolment, () => this.#gated.over(enrolment, presence, "check"));
    } catch (failure) {
      await this.refresh(id).catch(() => {});
      throw failure;
    }
  }

  /** Another name for this phone, as the person's list of phones shows it. */
  async rename(id, name) {
    await this.#api.rename(await this.#store.get(id), name);
    const enrolment = await this.#store.get(id);
    await this.#store.put({ ...enrolment, device: { ...enrolment.device, name } });
  }

  /** Takes the enrolment off the account and off this phone. */
  async remove(id, presence) {
    const enrolment = await this.#store.get(id);
    await this.#api.remove(enrolment, () => this.#gated.over(enrolment, presence, "remove"));
    await this.forget(id);
  }

  /** Undoes the addition of another phone of this account. */
  async veto(id, addedId, presence) {
    const enrolment = await this.#store.get(id);
    await this.#api.veto(enrolment, addedId, () => this.#gated.over(enrolment, presence, "veto", { eid: addedId }));
  }

  /** Forgets an enrolment that has ended anyway. */
  async forget(id) {
    await this.#store.remove(id);
    this.#recent.forget(id);
  }

  /** The accounts that can answer without a network. */
  async answeringOffline() {
    return (await this.all()).filter(
      ({ status, maskedSecret, offlineKey }) => status === "active" && (maskedSecret || offlineKey),
    );
  }

  /** The answer to a browser's question, without a network; a wrong PIN gives a wrong one. */
  async offlineResponse(id, presence, question) {
    return answerOffline(await this.#store.get(id), presence, question, this.#authenticator);
  }

  /** A key that the server does not know any more is as good as removed. */
  async #state(enrolment) {
    try {
      const { status, reason } = await this.#api.me(enrolment);
      return { status, reason };
    } catch (failure) {
      if (failure.code === "not-enrolled") {
        return { status: "removed" };
      }
      throw failure;
    }
  }
}
