// Notifications by the browser's push service (protocol.md, section 5).

import { decode } from "./base64url.js";

/**
 * @typedef {object} Push
 * @property {() => "default" | "granted" | "denied" | "none"} permission `none` where the browser knows no push
 * @property {() => Promise<string>} ask the person; only while they press something
 * @property {(vapidPublicKey: string) => Promise<object>} subscribe a PushSubscriptionJSON
 */

/** @returns {Push} of this browser */
export function browserPush() {
  return {
    permission: () => ("PushManager" in globalThis && "Notification" in globalThis ? Notification.permission : "none"),
    ask: () => Notification.requestPermission(),
    subscribe: async (vapidPublicKey) => {
      const { pushManager } = await navigator.serviceWorker.ready;
      const key = decode(vapidPublicKey);
      const known = await pushManager.getSubscription();
      if (known && !sameKey(known, key)) {
        await known.unsubscribe(); // the portal has another key by now
      }
      const subscription = await pushManager.subscribe({ userVisibleOnly: true, applicationServerKey: key });
      return subscription.toJSON();
    },
  };
}

function sameKey({ options }, key) {
  const known = new Uint8Array(options.applicationServerKey ?? []);
  return known.length === key.length && known.every((byte, i) => byte === key[i]);
}
