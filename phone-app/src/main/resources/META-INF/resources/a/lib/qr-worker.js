// Looks for a QR code beside the page, so that the picture of the camera does not stutter.

import "../vendor/jsqr.js";

self.addEventListener("message", ({ data: { id, pixels, width, height } }) => {
  const found = self.jsQR(new Uint8ClampedArray(pixels), width, height, { inversionAttempts: "dontInvert" });
  self.postMessage({ id, text: found?.data || null });
});
