// The frame around every screen: bar, content, actions within the thumb's reach. One screen at a time.

import { el } from "./dom.js";
import { icon, sign } from "./icons.js";

/**
 * @typedef {object} Screen
 * @property {string} state declared in states.json
 * @property {string} heading
 * @property {(Node | null | false)[]} body
 * @property {(Node | null | false)[]} [actions] at the bottom
 * @property {Node} [start] at the start of the bar, where there is no way back
 * @property {Node} [tool] at the end of the bar
 * @property {() => void} [back]
 * @property {() => void} [submit] of the form that the screen then is
 * @property {string} [hook] data-test of the screen
 * @property {string} [look] class of the content
 * @property {HTMLElement} [focus] the heading where it is left out
 */

export class Shell {
  #root;
  #texts;
  #visit = new AbortController();
  #closing = null;

  /**
   * @param {HTMLElement} root
   * @param {import("../i18n/texts.js").Texts} texts
   */
  constructor(root, texts) {
    this.#root = root;
    this.#texts = texts;
  }

  /**
   * Replaces the screen and moves the focus with it.
   * @param {Screen} screen
   * @returns {AbortSignal} aborted when the next screen comes
   */
  show(screen) {
    this.#visit.abort();
    this.#visit = new AbortController();
    const heading = el("h1", { class: "screen__heading", tabindex: -1 }, screen.heading);
    document.documentElement.lang = this.#texts.tag;
    document.title = `${screen.heading} · ${this.#texts.t("app.name")}`;
    this.#root.replaceChildren(this.#bar(screen), content(screen, heading));
    this.#listenForBack(screen.back);
    this.enter(screen.state);
    window.scrollTo(0, 0);
    (screen.focus ?? heading).focus({ preventScroll: true });
    return this.#visit.signal;
  }

  /** What the screen now shows. */
  get state() {
    return document.body.dataset.state;
  }

  /** Names what the screen now shows. */
  enter(state) {
    document.body.dataset.state = state;
  }

  #bar({ back, start: own, tool }) {
    const { t } = this.#texts;
    const start = back
      ? el("button", { type: "button", class: "bar__back", "aria-label": t("app.back"), click: back }, icon("back"))
      : (own ?? el("span", { class: "bar__brand" }, sign(), t("app.name")));
    return el("header", { class: "bar" }, start, tool);
  }

  /** Android's back gesture and Escape, where the browser tells of them. */
  #listenForBack(back) {
    this.#closing?.destroy();
    this.#closing = null;
    if (back && "CloseWatcher" in window) {
      this.#closing = new window.CloseWatcher();
      this.#closing.addEventListener("close", back);
    }
  }
}

function content({ body, actions = [], submit, hook, look }, heading) {
  const parts = [
    el("div", { class: `screen__main appears ${look ?? ""}`.trim() }, heading, ...body),
    actions.length > 0 && el("div", { class: "screen__actions" }, ...actions),
  ];
  const submitted = (event) => (event.preventDefault(), submit());
  const inner = submit
    ? el("form", { class: "screen", novalidate: true, submit: submitted }, ...parts)
    : el("div", { class: "screen" }, ...parts);
  return el("main", { class: "screen", "data-test": hook }, inner);
}
