// Whether the app opens on its accounts, or hides them behind its sign-in screen. A matter of privacy:
// what the keys can do asks for the PIN each time, whatever the entrance.

const NAME = "entrance";

export class Entrance {
  #storage;
  #open = false;

  /** @param {Storage} storage */
  constructor(storage) {
    this.#storage = storage;
  }

  hides() {
    return this.#storage.getItem(NAME) === "hidden";
  }

  /** @param {boolean} hidden from the next start on */
  hide(hidden) {
    this.#open = true;
    hidden ? this.#storage.setItem(NAME, "hidden") : this.#storage.removeItem(NAME);
  }

  /** The person showed that it is them. */
  open() {
    this.#open = true;
  }

  /** Whether the accounts stay hidden now. */
  isShut() {
    return this.hides() && !this.#open;
  }
}
