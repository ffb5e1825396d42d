// Offers at the edge of a screen: a newer version, and to install the app. They come and go by themselves.

import { el } from "./dom.js";
import { help } from "./notice.js";

/**
 * @param {import("./app.js").App} app
 * @param {{names: string[], base: string, states?: Record<string, string>, installed?: () => void}} options
 *     names: what this screen offers, first things first; base, states: what the screen is called without and with one
 * @returns {{element: HTMLElement, state: () => string, run: (visit: AbortSignal) => void}}
 */
export function offers(app, { names, base, states = {}, installed = () => {} }) {
  const { t } = app.texts;
  const place = el("div", { class: "offers", role: "status" });
  const current = () => names.find((name) => app.offers.of(name));
  const take = async (name) => (await app.offers.of(name)()) && name === "install" && installed();
  const strip = (name) =>
    el(
      "section",
      { class: "offer appears", "data-offer": name },
      el("p", {}, t(wordsOf(app, name)), ...(name === "notify-refused" ? help(t, "notifications-refused") : [])),
      el(
        "button",
        { type: "button", class: "button button--small", click: () => take(name) },
        t(`offer.${name}.accept`),
      ),
    );
  const state = () => states[current()] ?? base;
  const render = () => {
    place.replaceChildren(...(current() ? [strip(current())] : []));
    if ([base, ...Object.values(states)].includes(app.shell.state)) {
      app.shell.enter(state());
    }
  };
  const run = (visit) => {
    app.offers.on(render, visit);
    render();
  };
  return { element: place, state, run };
}

/** How notifications are allowed differs by platform. */
function wordsOf(app, name) {
  return name === "notify-refused" ? `offer.notify-refused.${app.device.platform}` : `offer.${name}`;
}
