// Where a QR code that was seen leads; one that leads nowhere here is explained in place.

import { el } from "./dom.js";
import { help } from "./notice.js";

/**
 * @param {import("./app.js").App} app
 * @param {import("../domain/seen-code.js").SeenCode} seen
 * @param {HTMLElement} place for what is to be told
 */
export function scanned(app, seen, place) {
  const { t } = app.texts;
  if (seen.kind === "code") {
    navigator.vibrate?.(10);
    app.go.code(seen.code, { send: true });
  } else if (seen.kind === "request") {
    navigator.vibrate?.(10);
    app.go.scanned(seen);
  } else if (seen.kind === "foreign") {
    const link = el("a", { class: "button button--small", href: seen.link }, t("scan.foreign.open"));
    const detail = t("scan.foreign.detail", { host: seen.host });
    tell(place, t("scan.foreign.title"), [detail, ...help(t, "code-foreign")], link);
    app.shell.enter("app-scan-foreign");
  } else {
    tell(place, t("scan.unknown.title"), [t("scan.unknown.detail"), ...help(t, "not-recognised")]);
    app.shell.enter("app-scan-unknown");
  }
}

function tell(place, title, detail, link) {
  place.replaceChildren(
    el(
      "section",
      { class: "notice notice--warning appears", role: "alert" },
      el("p", { class: "notice__title" }, title),
      el("p", {}, ...detail),
      link,
    ),
  );
  place.scrollIntoView({ block: "nearest" });
}
