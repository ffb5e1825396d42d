// A ring that empties beside the time that is left. Screen readers can look it up, and hear of it now and
// then, not every second.

import { el } from "./dom.js";

const SAID_AT = [60, 30, 10];

/**
 * @param {import("./app.js").App} app
 * @param {{from?: string, until: string, over?: () => void}} span RFC 3339
 * @returns {{element: HTMLElement, run: (signal: AbortSignal) => void}}
 */
export function timeLeft(app, { from, until, over = () => {} }) {
  const { t } = app.texts;
  const ring = el("span", { class: "time-left__ring", "aria-hidden": "true" });
  const words = el("span", {});
  const said = el("span", { class: "visually-hidden", role: "status" });
  const element = el("span", { class: "time-left", "data-test": "time-left" }, ring, words, said);
  const end = Date.parse(until) / 1000;
  const total = end - (from ? Date.parse(from) / 1000 : app.clock.now());

  let before = end - app.clock.now();
  const tick = () => {
    const left = Math.max(0, Math.round(end - app.clock.now()));
    words.textContent = left === 0 ? t("time.over") : t("time.left", { time: minutes(left) });
    if (SAID_AT.some((mark) => left <= mark && mark < before)) {
      said.textContent = words.textContent; // also where a busy phone skips a second
    }
    before = left;
    ring.style.setProperty("--left", String(Math.min(1, left / total)));
    return left;
  };
  const run = (signal) => {
    const timer = setInterval(() => tick() === 0 && (clearInterval(timer), over()), 1000);
    signal.addEventListener("abort", () => clearInterval(timer), { once: true });
  };
  tick();
  return { element, run };
}

function minutes(seconds) {
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}
