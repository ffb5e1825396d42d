// A screen that is a list of places to go to.

import { el } from "./dom.js";
import { icon } from "./icons.js";

/**
 * @typedef {object} Place
 * @property {string} label
 * @property {string} [what] one phrase beneath
 * @property {string} [hook]
 * @property {() => void} [press]
 * @property {string} [href] of a page of the portal, instead
 */

/**
 * @param {import("./app.js").App} app
 * @param {{state: string, heading: string, back: () => void, places: (Place | false)[], before?: Node, after?: Node}} menu
 */
export function menuScreen(app, { state, heading, back, places, before, after }) {
  app.shell.show({
    state,
    heading,
    back,
    body: [
      before,
      el("ul", { class: "list menu" }, ...places.filter(Boolean).map((place) => el("li", {}, row(place)))),
      after,
    ],
  });
}

function row({ label, what, hook, press, href }) {
  const words = el(
    "span",
    { class: "menu__words" },
    el("span", { class: "menu__label" }, label),
    what && el("span", { class: "quiet small" }, what),
  );
  const attributes = { class: "menu__row", "data-test": hook };
  return href
    ? el("a", { ...attributes, href }, words, icon("forward"))
    : el("button", { ...attributes, type: "button", click: press }, words, icon("forward"));
}
