// What the person answered lately, kept on this phone alone.

const NAME = "recent";
const MOST = 20;

/**
 * @typedef {object} Answered
 * @property {string} accountId
 * @property {Record<string, string>} display what was asked
 * @property {"approved" | "denied" | "reported"} outcome
 * @property {string} at RFC 3339
 */

export class Recent {
  #storage;

  /** @param {Storage} storage */
  constructor(storage) {
    this.#storage = storage;
  }

  /** @returns {Answered[]} newest first */
  all() {
    return JSON.parse(this.#storage.getItem(NAME) ?? "[]");
  }

  /** @param {Answered} answered */
  add(answered) {
    this.#keep([answered, ...this.all()].slice(0, MOST));
  }

  /** @param {string} accountId that has left the phone */
  forget(accountId) {
    this.#keep(this.all().filter((answered) => answered.accountId !== accountId));
  }

  #keep(list) {
    this.#storage.setItem(NAME, JSON.stringify(list));
  }
}
