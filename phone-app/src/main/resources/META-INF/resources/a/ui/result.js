// How something ended: one sign, one sentence, one button.

import { button } from "./button.js";
import { el } from "./dom.js";
import { icon } from "./icons.js";
import { help, sentence } from "./notice.js";

/**
 * @param {import("./app.js").App} app
 * @param {object} end
 * @param {string} end.state
 * @param {"good" | "bad" | "calm"} end.mood
 * @param {string} end.picture of icons.js
 * @param {string} end.heading
 * @param {string} [end.lead]
 * @param {string} [end.problem] code of what it is about, for the guides
 * @param {string} [end.next] what comes then
 * @param {string} [end.hook]
 * @param {import("./notice.js").Told} [end.told] the problem it ended with
 * @param {HTMLElement} [end.action] instead of *Done*
 * @param {HTMLElement} [end.extra]
 * @returns {AbortSignal}
 */
export function resultScreen(app, { state, mood, picture, heading, lead, problem, next, hook, told, action, extra }) {
  const done = () => button(app.texts.t("app.done"), { look: "primary", hook: "done", press: () => app.go.home() });
  return app.shell.show({
    state,
    heading,
    hook,
    look: "screen__main--result",
    body: [
      el("div", { class: `medal medal--${mood}` }, icon(picture)),
      lead && el("p", { class: "lead quiet" }, lead, ...help(app.texts.t, problem)),
      told && sentence(app.texts, told),
      next && el("p", { class: "quiet" }, next),
      extra,
    ],
    actions: action
      ? [action, button(app.texts.t("app.home"), { look: "quiet", press: () => app.go.home() })]
      : [done()],
  });
}
