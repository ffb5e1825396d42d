// The scripts that may be started beside the page. Trusted Types let nothing else through.

const OWN = new Set(["/a/lib/qr-worker.js", "/a/sw.js"]);

const policy = globalThis.trustedTypes?.createPolicy("toque-scripts", { createScriptURL: own });

/**
 * @param {"/a/lib/qr-worker.js" | "/a/sw.js"} path
 * @returns {string | TrustedScriptURL}
 */
export function script(path) {
  return policy ? policy.createScriptURL(path) : own(path);
}

function own(path) {
  if (!OWN.has(path)) {
    throw new TypeError(`not a script of this app: ${path}`);
  }
  return path;
}
