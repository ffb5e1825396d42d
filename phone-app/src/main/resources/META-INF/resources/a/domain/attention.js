// Which requests may put themselves on the screen, and which only wait in the list.

/** After a report the server withholds notifications as long (protocol.md, section 5.3); the app does the same. */
const QUIET_MILLIS = 15 * 60_000;

export class Attention {
  #now;
  #left = new Set();
  #quietUntil = 0;

  /** @param {() => number} [now] epoch milliseconds */
  constructor(now = Date.now) {
    this.#now = now;
  }

  /** The person left this request open. */
  leave(id) {
    this.#left.add(id);
  }

  /** The person reported one. */
  hush() {
    this.#quietUntil = this.#now() + QUIET_MILLIS;
  }

  /** The person asks for whatever there is. */
  ask() {
    this.#left.clear();
    this.#quietUntil = 0;
  }

  /**
   * @template {{challenge: {id: string}}} R
   * @param {R[]} requests newest first
   * @returns {R | undefined} the one to show by itself
   */
  next(requests) {
    return this.#now() < this.#quietUntil ? undefined : requests.find(({ challenge }) => !this.#left.has(challenge.id));
  }
}
