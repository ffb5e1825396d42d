// The app's domain on a phone of its own, against the mock portal.

import { createApi } from "../src/main/resources/META-INF/resources/a/api.js";
import { createClock } from "../src/main/resources/META-INF/resources/a/domain/clock.js";
import { byPin } from "../src/main/resources/META-INF/resources/a/domain/gate.js";
import { Phone } from "../src/main/resources/META-INF/resources/a/domain/phone.js";
import { memoryStore } from "../src/main/resources/META-INF/resources/a/domain/store.js";
import { MockAuthenticator } from "./mock/authenticator.js";
import { MockPush } from "./mock/push.js";
import { fetchFrom } from "./mock/fetch.js";
import { CODE, MockPortal } from "./mock/portal.js";

// Nobody guesses the PINs of tests; vectors.test.js derives keys by all 600 000 rounds.
const deriveBits = crypto.subtle.deriveBits.bind(crypto.subtle);
crypto.subtle.deriveBits = (parameters, key, bits) => deriveBits({ ...parameters, iterations: 100 }, key, bits);

export const ORIGIN = "https://portal.example";
export const PIN = "4829";
export const BY_PIN = byPin(PIN);
export { byPin };

/** A portal with one live code. */
export function portalWithCode() {
  const portal = new MockPortal(ORIGIN);
  portal.issue();
  return portal;
}

/** An app; the same store again is the same phone after a reload. */
export function phoneAt(
  portal,
  store = memoryStore(),
  authenticator = new MockAuthenticator(portal.origin),
  push = new MockPush(),
) {
  const clock = createClock();
  const api = createApi({ origin: portal.origin, language: () => "en", clock, fetch: fetchFrom(portal) });
  return {
    phone: new Phone({ api, store, clock, authenticator, push, storage: memoryStorage() }),
    store,
    clock,
    api,
    authenticator,
  };
}

/** What localStorage is in a browser. */
export function memoryStorage() {
  const kept = new Map();
  return {
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
  };
}

/** Enrols up to the number to type in the browser. */
export function enroll(phone, { code = CODE, presence = BY_PIN } = {}) {
  const inspection = {
    portal: { name: "Riverside University", url: ORIGIN },
    account: { name: "Ana Torres", hint: "ana.torres" },
  };
  return phone.enrolling.enroll({ code, inspection, presence, device: { name: "Pixel 8", platform: "android" } });
}

/** A phone with an active enrolment. */
export async function enrolled(portal, presence = BY_PIN) {
  const { phone, store, authenticator } = phoneAt(portal);
  const { id } = await enroll(phone, { presence });
  portal.confirm(id);
  return { phone, store, authenticator, account: await phone.accounts.refresh(id) };
}
