// What the app has to offer besides: to finish a change of the PIN, a newer version of itself, to be installed.

export class Offers {
  #offers = new Map();
  #handlers = new Set();

  /**
   * @param {string} name of ui/offers.js
   * @param {() => unknown} accept
   */
  make(name, accept) {
    this.#offers.set(name, accept);
    this.#tell();
  }

  /** @param {string} name */
  withdraw(name) {
    this.#offers.delete(name);
    this.#tell();
  }

  /** @returns {(() => unknown) | undefined} takes the offer */
  of(name) {
    return this.#offers.get(name);
  }

  /**
   * @param {() => void} handler called when the offers change
   * @param {AbortSignal} signal ends it
   */
  on(handler, signal) {
    this.#handlers.add(handler);
    signal.addEventListener("abort", () => this.#handlers.delete(handler), { once: true });
  }

  #tell() {
    this.#handlers.forEach((handler) => handler());
  }
}
