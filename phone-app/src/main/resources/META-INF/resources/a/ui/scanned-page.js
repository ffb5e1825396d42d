// The QR code of a page that waits for the phone: it stands for the number that the page shows.

import { NoNetwork, Problem } from "../api.js";
import { button } from "./button.js";
import { offline } from "./trouble.js";
import { resultScreen } from "./result.js";

/**
 * @param {import("./app.js").App} app
 * @param {{challenge: string, scan: string}} link
 * @param {{here?: boolean}} [options] here: the page waits in this phone's own browser
 */
export async function scannedPage(app, link, { here = false } = {}) {
  try {
    const request = await app.phone.requests.scanned(link.challenge);
    if (!request) {
      notHere(app, { code: "not-enrolled", detail: app.texts.t("scan.page.noAccount") });
    } else if (request.challenge.status === "pending") {
      app.go.request(request, { scan: link.scan, here });
    } else {
      app.go.over(request.challenge.status);
    }
  } catch (failure) {
    failed(app, link, failure);
  }
}

function failed(app, link, failure) {
  if (failure instanceof NoNetwork) {
    const again = button(app.texts.t("app.retry"), { look: "primary", press: () => scannedPage(app, link) });
    notHere(app, offline(app.texts), again);
  } else if (failure instanceof Problem) {
    notHere(app, failure);
  } else {
    throw failure;
  }
}

function notHere(app, told, action) {
  resultScreen(app, {
    state: "app-scan-page-problem",
    mood: "calm",
    picture: "qr",
    heading: told.title ?? app.texts.t("scan.page.heading"),
    told,
    action:
      action ?? button(app.texts.t("scan.again"), { look: "primary", hook: "camera", press: () => app.go.scan() }),
  });
}
