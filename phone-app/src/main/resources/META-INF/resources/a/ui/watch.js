// Wakes the screen when something may have happened: by the stream, when the app comes back to the
// front, and now and then (`poll`), because a stream can be lost without a word. What only a poll
// finds may have been withheld on purpose, so it is listed and does not put itself forward.

const POLL_MILLIS = 15_000;

export class Watch {
  #phone;
  #handlers = new Set();
  #stop = () => {};

  /** @param {import("../domain/phone.js").Phone} phone */
  constructor(phone) {
    this.#phone = phone;
  }

  /** Begins. */
  async start() {
    document.addEventListener("visibilitychange", () => document.hidden || this.#again());
    window.addEventListener("online", () => this.#again());
    this.#pollLater();
    await this.listen();
  }

  /** Listens to the enrolments that there are now. */
  async listen() {
    this.#stop();
    this.#stop = await this.#phone.listen((event) => this.tell(event));
  }

  /**
   * @param {(event: {type: string, data: object}) => void} handler
   * @param {AbortSignal} signal ends it
   */
  on(handler, signal) {
    this.#handlers.add(handler);
    signal.addEventListener("abort", () => this.#handlers.delete(handler), { once: true });
  }

  /** The app is in front again, or has a network again: streams may be dead, and nobody waits for a poll. */
  #again() {
    this.listen();
    this.tell({ type: "again", data: {} });
  }

  /** @param {{type: string, data: object}} event */
  tell(event) {
    [...this.#handlers].forEach((handler) => handler(event));
  }

  #pollLater() {
    setTimeout(
      () => {
        if (!document.hidden) {
          this.tell({ type: "poll", data: {} });
        }
        this.#pollLater();
      },
      POLL_MILLIS * (0.75 + Math.random() / 2),
    );
  }
}
