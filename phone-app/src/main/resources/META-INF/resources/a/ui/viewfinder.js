// The camera's picture with the frame to aim by, the other lens and the torch.

import { el } from "./dom.js";
import { icon } from "./icons.js";

/**
 * @param {import("./app.js").App} app
 * @param {import("../domain/camera.js").Camera} camera
 * @param {(failure: unknown) => void} failed
 */
export function viewfinder(app, camera, failed) {
  const { t } = app.texts;
  const video = el("video", {
    class: "viewfinder__picture",
    playsinline: true,
    muted: true,
    "aria-label": t("scan.picture"),
  });
  video.muted = true; // the attribute alone does not count for an element made by script
  const lens = tool("refresh", t("scan.lens"), async () => show(await camera.next()));
  const torch = tool("torch", t("scan.torch"), async () => {
    const lit = torch.getAttribute("aria-pressed") !== "true";
    await camera.light(lit);
    torch.setAttribute("aria-pressed", String(lit));
  });
  const element = el(
    "div",
    { class: "viewfinder" },
    video,
    el("span", { class: "viewfinder__frame", "aria-hidden": "true" }),
    el("div", { class: "viewfinder__tools" }, lens, torch),
  );

  const show = async (stream) => {
    video.srcObject = stream;
    await video.play();
    element.dataset.shows = camera.facesPerson() ? "front" : "rear";
    torch.hidden = !camera.hasTorch();
    torch.setAttribute("aria-pressed", "false");
    lens.hidden = (await camera.lenses()).length < 2;
  };

  function tool(picture, name, press) {
    const pressed = () => press().catch(failed);
    const attributes = { type: "button", class: "viewfinder__tool", "aria-label": name, title: name, hidden: true };
    return el("button", { ...attributes, click: pressed }, icon(picture));
  }
  return { element, video, show, hasOtherLens: () => !lens.hidden };
}
