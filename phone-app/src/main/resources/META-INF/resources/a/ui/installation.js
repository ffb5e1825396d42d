// Takes part in being installed and renewed: the browser's offer to install, and the app's newer version.

import { script } from "../lib/scripts.js";

const WORKER = "/a/sw.js";
const LOOK_AGAIN_MILLIS = 60 * 60_000;

/** @param {import("./app.js").App} app */
export function joinInstallation(app) {
  window.addEventListener("beforeinstallprompt", (event) => {
    event.preventDefault();
    app.offers.make("install", () => install(app, event));
  });
  window.addEventListener("appinstalled", () => app.offers.withdraw("install"));
  register(app).catch(() => {}); // without it the app only lacks its start without a network
}

async function install(app, event) {
  app.offers.withdraw("install"); // it can be asked only once
  await event.prompt();
  const { outcome } = await event.userChoice;
  return outcome === "accepted";
}

async function register(app) {
  const { serviceWorker } = navigator;
  if (!serviceWorker) {
    return;
  }
  const registration = await serviceWorker.register(script(WORKER), { scope: "/a/" });
  const offer = () =>
    registration.waiting && serviceWorker.controller && app.offers.make("update", () => renew(registration.waiting));
  const follow = (worker) => worker?.addEventListener("statechange", offer);
  offer();
  follow(registration.installing);
  registration.addEventListener("updatefound", () => follow(registration.installing));
  lookAgain(registration);
}

/** An app that stays open for days asks by itself. */
function lookAgain(registration) {
  let looked = Date.now();
  document.addEventListener("visibilitychange", () => {
    if (!document.hidden && Date.now() - looked > LOOK_AGAIN_MILLIS) {
      looked = Date.now();
      registration.update().catch(() => {});
    }
  });
}

function renew(worker) {
  navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
  worker.postMessage("take-over");
}
