// Notices that a phone that had accounts has none any more, though nobody removed them: the browser
// threw away what it kept.

const NAME = "accounts";

export class KeysLost {
  #storage;

  /** @param {Storage} storage that outlives the database, more often than not */
  constructor(storage) {
    this.#storage = storage;
  }

  /** @param {number} count of the accounts that are now on the phone */
  note(count) {
    count > 0 ? this.#storage.setItem(NAME, String(count)) : this.#storage.removeItem(NAME);
  }

  /** @param {number} count of the accounts that were found */
  happened(count) {
    return count === 0 && Number(this.#storage.getItem(NAME) ?? 0) > 0;
  }
}
