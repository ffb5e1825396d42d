// How this device introduces itself.

/** @typedef {"android" | "ios" | "web"} Platform */

const BROWSERS = [
  [/Edg(e|A|iOS)?\//, "Edge"],
  [/Firefox\/|FxiOS\//, "Firefox"],
  [/OPR\//, "Opera"],
  [/Chrome\/|CriOS\/|Chromium\//, "Chrome"],
  [/Safari\//, "Safari"],
];
const SYSTEMS = [
  [/Windows/, "Windows"],
  [/CrOS/, "ChromeOS"],
  [/Mac OS X/, "Mac"],
  [/Linux/, "Linux"],
];

/**
 * @param {{userAgent: string, maxTouchPoints?: number}} navigator
 * @returns {Platform} an iPad calls itself a Mac, but has a touch screen
 */
export function platformOf({ userAgent, maxTouchPoints = 0 }) {
  if (/Android/.test(userAgent)) {
    return "android";
  }
  return /iPhone|iPad|iPod/.test(userAgent) || (/Mac OS X/.test(userAgent) && maxTouchPoints > 1) ? "ios" : "web";
}

/**
 * @param {Navigator} navigator
 * @returns {Promise<{name: string, platform: Platform, model?: string}>}
 */
export async function describe(navigator) {
  const platform = platformOf(navigator);
  if (platform === "ios") {
    return { name: /iPhone|iPod/.test(navigator.userAgent) ? "iPhone" : "iPad", platform };
  }
  if (platform === "android") {
    const model = await modelOf(navigator);
    return { name: model || "Android", platform, ...(model ? { model } : {}) };
  }
  return { name: `${first(BROWSERS, navigator) ?? "Browser"} · ${first(SYSTEMS, navigator) ?? "computer"}`, platform };
}

async function modelOf({ userAgentData }) {
  try {
    return (await userAgentData?.getHighEntropyValues(["model"]))?.model ?? "";
  } catch {
    return "";
  }
}

function first(names, { userAgent }) {
  return names.find(([pattern]) => pattern.test(userAgent))?.[1];
}
