// Reads QR codes in a picture: by the browser where it can, else by a worker.

import { script } from "./scripts.js";

/**
 * @typedef {object} Reader
 * @property {(video: HTMLVideoElement) => Promise<string | null>} read the text of a code in the picture as it is now
 * @property {() => void} close
 */

/** @returns {Promise<Reader>} */
export async function openReader() {
  return (await native()) ?? viaWorker();
}

/** Some browsers have the class and no way to read with it, which only trying tells. */
async function native() {
  try {
    const formats = await globalThis.BarcodeDetector.getSupportedFormats();
    if (!formats.includes("qr_code")) {
      return null;
    }
    const detector = new globalThis.BarcodeDetector({ formats: ["qr_code"] });
    await detector.detect(new ImageData(8, 8));
    return {
      read: async (video) => (await detector.detect(video)).find(({ rawValue }) => rawValue)?.rawValue ?? null,
      close() {},
    };
  } catch {
    return null;
  }
}

function viaWorker() {
  const worker = new Worker(script("/a/lib/qr-worker.js"), { type: "module" });
  const canvas = document.createElement("canvas");
  const context = canvas.getContext("2d", { willReadFrequently: true });
  let turn = 0;
  return {
    read: (video) => asked(worker, pictureOf(video, { canvas, context, crop: crops[turn++ % crops.length] })),
    close: () => worker.terminate(),
  };
}

/** The whole picture, and its middle without making it smaller, for a small code far away. */
const LARGEST = 960;
const crops = [
  ({ videoWidth: width, videoHeight: height }) => ({ x: 0, y: 0, width, height }),
  ({ videoWidth, videoHeight }) => {
    const side = Math.min(videoWidth, videoHeight, LARGEST * 0.75);
    return { x: (videoWidth - side) / 2, y: (videoHeight - side) / 2, width: side, height: side };
  },
];

function pictureOf(video, { canvas, context, crop }) {
  const { x, y, width, height } = crop(video);
  const scale = Math.min(1, LARGEST / Math.max(width, height));
  canvas.width = Math.max(1, Math.round(width * scale));
  canvas.height = Math.max(1, Math.round(height * scale));
  context.drawImage(video, x, y, width, height, 0, 0, canvas.width, canvas.height);
  return context.getImageData(0, 0, canvas.width, canvas.height);
}

let lastId = 0;

function asked(worker, { data, width, height }) {
  const id = ++lastId;
  return new Promise((resolve, reject) => {
    const answered = ({ data: answer }) => {
      if (answer.id === id) {
        worker.removeEventListener("message", answered);
        resolve(answer.text);
      }
    };
    worker.addEventListener("message", answered);
    worker.addEventListener("error", reject, { once: true });
    worker.postMessage({ id, pixels: data.buffer, width, height }, [data.buffer]);
  });
}
