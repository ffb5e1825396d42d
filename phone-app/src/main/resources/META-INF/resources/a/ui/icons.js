// The few pictures of the app, drawn in the colour of the text around them.

import { el, svg } from "./dom.js";

const PATHS = {
  back: "M15 5l-7 7 7 7",
  check: "M5 12.5l4.5 4.5L19 7.5",
  cross: "M6.5 6.5l11 11M17.5 6.5l-11 11",
  clock: "M12 7v5.2l3.4 2M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17z",
  shield: "M12 3.5l7 2.6v5.4c0 4.2-2.8 7.4-7 9-4.2-1.6-7-4.8-7-9V6.1zM12 8.5v4M12 15.6v.1",
  lock: "M7 10.5V8a5 5 0 0 1 10 0v2.5M6 10.5h12a1 1 0 0 1 1 1v7a1 1 0 0 1-1 1H6a1 1 0 0 1-1-1v-7a1 1 0 0 1 1-1z",
  unlock:
    "M6.5 16c.7-1.4 1-2.7 1-4.2a4.5 4.5 0 0 1 9 0c0 2.400-.4 4.600-1.300 6.700M12 11.800c0 3-.7 5.600-2.100 8M4.300 12.500v-.7a7.700 7.700 0 0 1 11.800-6.500M19.200 9.200c.3.8.5 1.700.5 2.600 0 1.500-.1 3-.5 4.400",
  forward: "M9 5l7 7-7 7",
  menu: "M4 7h16M4 12h16M4 17h16",
  more: "M6 12h.01M12 12h.01M18 12h.01",
  plus: "M12 5v14M5 12h14",
  qr: "M4 4h6v6H4zM14 4h6v6h-6zM4 14h6v6H4zM14 14h2v2h-2zM18 14h2M14 18v2M17 17h3v3",
  camera:
    "M4 8h3.2l1.6-2.5h6.4L16.8 8H20a1 1 0 0 1 1 1v9a1 1 0 0 1-1 1H4a1 1 0 0 1-1-1V9a1 1 0 0 1 1-1zM12 16.5a3.5 3.5 0 1 0 0-7 3.5 3.5 0 0 0 0 7z",
  torch: "M13 3L6 13.5h5L10.5 21 18 10h-5.5z",
  share: "M12 3v12M8 6.5L12 3l4 3.5M8 10H6v11h12V10h-2",
  refresh: "M19.5 12a7.5 7.5 0 1 1-2.2-5.3L19.5 9M19.5 4.5V9H15",
};

/**
 * @param {keyof typeof PATHS} name
 * @returns {SVGElement}
 */
export function icon(name) {
  return svg(
    "svg",
    { class: "icon", viewBox: "0 0 24 24", "aria-hidden": "true", focusable: "false" },
    svg("path", { d: PATHS[name] }),
  );
}

/** The sign of Toque, a tap and its waves; or the logo of the operator's brand. */
export function sign() {
  return "logo" in document.documentElement.dataset
    ? el("img", { class: "sign", src: "/a/icon.svg", alt: "" })
    : tapAndWaves();
}

function tapAndWaves() {
  return svg(
    "svg",
    { class: "sign", viewBox: "0 0 32 32", "aria-hidden": "true", focusable: "false" },
    svg("rect", { class: "sign__ground", width: 32, height: 32, rx: 8 }),
    svg("circle", { class: "sign__tap", cx: 16, cy: 16, r: 4 }),
    svg("path", { class: "sign__waves", d: "M9.6 9.6a9 9 0 0 1 12.8 0M9.6 22.4a9 9 0 0 0 12.8 0" }),
  );
}
