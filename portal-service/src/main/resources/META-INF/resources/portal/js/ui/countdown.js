import { fraction, minutesAndSeconds } from "../lib/time.js";

/**
 * Counts down to an end and tells its region when it is reached. The server wrote the milliseconds that were left, so
 * that a wrong clock in the browser does not matter.
 */
export class Countdown extends HTMLElement {
  #timer = 0;

  connectedCallback() {
    const left = Number(this.dataset.left);
    this.#end = performance.now() + left;
    this.#whole = Number(this.dataset.whole) || left;
    this.#spoken = this.querySelector("[data-spoken]");
    this.#timer = setInterval(() => this.#show(), 250);
    this.#show();
  }

  disconnectedCallback() {
    clearInterval(this.#timer);
  }

  #end = 0;
  #whole = 0;
  #spoken = null;

  #show() {
    const left = this.#end - performance.now();
    const text = this.querySelector("[data-figures]");
    const figures = minutesAndSeconds(left);
    if (text && text.textContent !== figures) {
      text.textContent = figures;
      this.style.setProperty("--left", fraction(left, this.#whole).toFixed(4));
      this.#speak(Math.ceil(left / 1000));
    }
    if (left <= 0) {
      clearInterval(this.#timer);
      this.dispatchEvent(new CustomEvent("toque-ended", { bubbles: true }));
    }
  }

  /** Once at a minute and once at ten seconds; every second would be noise. */
  #speak(seconds) {
    if (this.#spoken && (seconds === 60 || seconds === 10)) {
      this.#spoken.textContent = seconds === 60 ? this.dataset.minute : this.dataset.seconds;
    }
  }
}
