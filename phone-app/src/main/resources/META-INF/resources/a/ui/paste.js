// Takes a code over that was copied elsewhere, for example from the tab that led to the installed app.

import { fromTyped } from "../lib/codes.js";
import { button } from "./button.js";

/**
 * @param {import("./app.js").App} app
 * @returns {HTMLElement | false} false where the browser gives nothing away
 */
export function pasteButton(app) {
  const paste = async () => {
    const text = await navigator.clipboard.readText().catch(() => "");
    app.go.code(fromTyped(text), { send: text !== "" });
  };
  return Boolean(navigator.clipboard?.readText) && button(app.texts.t("code.paste"), { hook: "paste", press: paste });
}
