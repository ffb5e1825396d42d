// A code that a link brought, until it is used: the app that is installed meanwhile goes on with it,
// so that nothing is scanned twice.

const NAME = "code";
/** No code lives longer (protocol.md, section 1.4). */
const LIFE_MILLIS = 10 * 60_000;

export class KeptCode {
  #storage;
  #now;

  /**
   * @param {Storage} storage
   * @param {() => number} [now] epoch milliseconds
   */
  constructor(storage, now = Date.now) {
    this.#storage = storage;
    this.#now = now;
  }

  /** @param {string} code */
  keep(code) {
    this.#storage.setItem(NAME, JSON.stringify({ code, until: this.#now() + LIFE_MILLIS }));
  }

  /** @returns {string | null} */
  read() {
    const { code, until } = JSON.parse(this.#storage.getItem(NAME) ?? "{}");
    if (code && this.#now() < until) {
      return code;
    }
    this.drop();
    return null;
  }

  drop() {
    this.#storage.removeItem(NAME);
  }
}
