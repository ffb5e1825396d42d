// The phone app. A code in the address is taken out of it at once: it is a secret.

import { createApp } from "./ui/app.js";

/** What the address asks for; it is taken out of it. */
function takeAddress() {
  const { hash, search, pathname } = location;
  if (hash || search) {
    history.replaceState(null, "", pathname);
  }
  return { hash, action: new URLSearchParams(search).get("do") };
}

const address = takeAddress();
const app = await createApp(document.getElementById("app"));
if (app) {
  window.addEventListener("hashchange", () => location.hash && app.go.open(takeAddress()));
  await app.go.open(address);
  await app.watch.start();
}
