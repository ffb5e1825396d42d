// Takes part in being installed and renewed: the browser's offer to install, and the app's newer version.

import { script } from "../lib/scripts.js";

const WORKER = "/a/sw.js";
const LOOK_AGAIN_MILLIS = 60 * 60_000;

/**
 * Listens for the browser's offers to install, from the first moment: one may come before the app is
 * put together, and comes only once.
 * @returns {(listener: (offer: Event) => void) => void} tells the listener of past and further ones
 */
export function offersToInstall() {
  const early = [];
  let tell = (offer) => early.push(offer);
  window.addEventListener("beforeinstallprompt", (offer) => {
    offer.preventDefault();
    tell(offer);
  });
  return (listener) => {
    tell = listener;
    early.forEach(listener);
  };
}

/**
 * @param {import("./app.js").App} app
 * @param {ReturnType<typeof offersToInstall>} listen
 */
export function joinInstallation(app, listen) {
  listen((offer) => app.offers.make("install", () => install(app, offer)));
  window.addEventListener("appinstalled", () => app.offers.withdraw("install"));
  register(app).catch(() => {}); // without it the app only lacks its start without a network
}

async function install(app, offer) {
  app.offers.withdraw("install"); // it can be asked only once
  await offer.prompt();
  const { outcome } = await offer.userChoice;
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
