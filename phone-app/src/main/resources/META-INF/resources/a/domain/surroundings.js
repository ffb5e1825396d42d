// Where the app runs: on which kind of device, in a tab or installed (product.md, *Installing the web app*).

/**
 * @typedef {object} Surroundings
 * @property {boolean} installed
 * @property {boolean} keepsKeys a tab on iOS forgets its keys, so none are made there
 * @property {boolean} asksForPhone a computer first offers the phone that a code is meant for
 * @property {boolean} sharesStorage an installed app goes on with what its browser keeps
 */

/**
 * @param {import("./device.js").Platform} platform
 * @param {boolean} installed
 * @returns {Surroundings}
 */
export function surroundingsOf(platform, installed) {
  return {
    installed,
    keepsKeys: platform !== "ios" || installed,
    asksForPhone: platform === "web",
    sharesStorage: platform === "android",
  };
}

/**
 * @param {Window} window
 * @returns {boolean} whether the app has a window of its own; Safari says so in its own way
 */
export function isInstalled({ navigator, matchMedia }) {
  return navigator.standalone === true || matchMedia("(display-mode: standalone)").matches;
}
