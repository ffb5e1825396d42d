// The phone app. A code in the address is taken out of it at once: it is a secret.

import { createApp } from "./ui/app.js";

function takeHash() {
  const { hash } = location;
  if (hash) {
    history.replaceState(null, "", location.pathname);
  }
  return hash;
}

const hash = takeHash();
const app = await createApp(document.getElementById("app"));
if (app) {
  window.addEventListener("hashchange", () => location.hash && app.go.open(takeHash()));
  await app.go.open(hash);
  await app.watch.start();
}
