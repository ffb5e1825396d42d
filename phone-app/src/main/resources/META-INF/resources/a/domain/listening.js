// Listens to the server's streams, one an enrolment, and opens them again when they break.

import { mayChange } from "./enrolments.js";

const FIRST_PAUSE_MILLIS = 1_000;
const LONGEST_PAUSE_MILLIS = 30_000;
/** A browser opens six connections to a server and the app needs some for itself; whoever listens polls too. */
const MOST_STREAMS = 3;

/**
 * @typedef {object} Happening
 * @property {string} accountId
 * @property {string} type `challenge`, `withdrawn`, `enrollment`, or `open`: a stream has begun, so
 *     what happened before can be read now
 * @property {object} data
 */

/**
 * @param {import("./phone.js").Parts} parts
 * @param {(event: Happening) => void} onEvent
 * @returns {Promise<() => void>} stops listening
 */
export async function listen({ api, store }, onEvent) {
  const stop = new AbortController();
  const enrolments = (await store.all()).filter(mayChange);
  enrolments.slice(-MOST_STREAMS).forEach((enrolment) => follow(api, enrolment, onEvent, stop.signal));
  return () => stop.abort();
}

async function follow(api, enrolment, onEvent, signal) {
  let pause = FIRST_PAUSE_MILLIS;
  const tell = (type, data) => onEvent({ accountId: enrolment.id, type, data });
  const onOpen = () => {
    pause = FIRST_PAUSE_MILLIS;
    tell("open", {});
  };
  while (!signal.aborted) {
    try {
      await api.stream(enrolment, { onOpen, onEvent: ({ type, data }) => tell(type, JSON.parse(data)) }, signal);
    } catch (failure) {
      if (failure.code === "not-enrolled") {
        return;
      }
    }
    await waited(pause * (0.5 + Math.random()), signal);
    pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
  }
}

function waited(millis, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
