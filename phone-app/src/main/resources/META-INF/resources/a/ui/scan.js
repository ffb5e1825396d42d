// Point the camera at a QR code. It is recognised at once; no picture need be taken.

import { Camera, NoCamera } from "../domain/camera.js";
import { meaningOf } from "../domain/seen-code.js";
import { openReader } from "../lib/qr-reader.js";
import { advise } from "./advice.js";
import { button } from "./button.js";
import { el } from "./dom.js";
import { noCameraScreen } from "./no-camera.js";
import { scanned } from "./scanned.js";
import { viewfinder } from "./viewfinder.js";

const PAUSE_MILLIS = 80;

/**
 * @param {import("./app.js").App} app
 * @param {{back: () => void}} options
 */
export function scanScreen(app, options) {
  const { t } = app.texts;
  const camera = new Camera(navigator.mediaDevices);
  const failed = (failure) => noPicture(app, failure, options, visit);
  const finder = viewfinder(app, camera, failed);
  const said = el("p", { class: "quiet centred scan__said", role: "status" }, t(`scan.ask.${app.device.platform}`));
  const told = el("div", { class: "trouble" });
  const visit = app.shell.show({
    state: "app-scan",
    heading: t("scan.heading"),
    look: "screen__main--tight screen__main--scan",
    back: options.back,
    body: [finder.element, said, told],
    actions: [button(t("scan.type"), { hook: "type-instead", press: () => app.go.code() })],
  });
  const say = (key) => {
    said.textContent = t(`scan.advice.${key}`);
    told.hasChildNodes() || app.shell.enter("app-scan-advice");
  };

  const begin = async () => {
    await finder.show(await camera.open());
    said.textContent = t("scan.lead");
    advise(say, () => finder.element.dataset.shows === "front" && finder.hasOtherLens(), visit);
    const reader = await openReader();
    visit.addEventListener("abort", reader.close, { once: true });
    await watch(reader, finder.video, visit, (text) => scanned(app, meaningOf(text, location.origin), told));
  };
  visit.addEventListener("abort", () => camera.close(), { once: true });
  document.addEventListener("visibilitychange", () => again(app, options), { signal: visit });
  begin().catch(failed);
}

/** Systems take the camera from an app in the background; in front again it starts anew. */
function again(app, options) {
  if (!document.hidden) {
    scanScreen(app, options);
  }
}

/** Looks until something leads on. What was seen last is not told again and again. */
async function watch(reader, video, visit, found) {
  let last = null;
  while (!visit.aborted) {
    const text = await reader.read(video);
    if (text && text !== last && !visit.aborted) {
      last = text;
      found(text);
    }
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MILLIS));
  }
}

function noPicture(app, failure, options, visit) {
  if (visit.aborted) {
    return; // the person has gone on, and the picture ended with that
  }
  if (!(failure instanceof NoCamera)) {
    console.error(failure);
  }
  noCameraScreen(app, failure.reason ?? "busy", options);
}
