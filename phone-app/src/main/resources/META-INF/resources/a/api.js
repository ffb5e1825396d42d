// Every call to the server.

import { proof } from "./domain/proofs.js";
import { read } from "./lib/sse.js";

const ACTIVATION = "/api/activation/v1";
const PUSH = "/api/push/v1";
const PATIENCE_MILLIS = 15_000;

/** The server refused; `detail` says why in the person's language (protocol.md, section 7). */
export class Problem extends Error {
  /** @param {object} document problem+json */
  constructor(document) {
    super(document.code);
    this.code = document.code;
    this.detail = document.detail;
    this.title = document.title;
    this.ref = document.ref;
    this.members = document;
  }
}

/** The server could not be reached; nothing is lost. */
export class NoNetwork extends Error {}

/**
 * @param {{origin: string, language: () => string, clock: import("./domain/clock.js").Clock, fetch?: typeof fetch}} options
 */
export function createApi({ origin, language, clock, fetch = globalThis.fetch.bind(globalThis) }) {
  const headers = async (method, path, enrolment, body) => ({
    "Accept-Language": language(),
    ...(body ? { "Content-Type": "application/json" } : {}),
    ...(enrolment ? { DPoP: await proof(enrolment, { method, url: origin + path, body, now: clock.now() }) } : {}),
  });

  const send = async (method, path, enrolment, content, signal) => {
    const body = content ? JSON.stringify(await content()) : undefined;
    const options = { method, body, signal, cache: "no-store", headers: await headers(method, path, enrolment, body) };
    return answered(await reached(fetch(path, options)));
  };

  /**
   * A phone whose clock is off learns the time. A proof seen before means that the browser itself sent
   * the request again on a new connection. Both ask once more, with everything signed anew.
   */
  const renewed = async (attempt) => {
    try {
      return await attempt();
    } catch (problem) {
      if (problem.code === "clock-skew" && Number.isInteger(problem.members.serverTime)) {
        clock.correct(problem.members.serverTime);
      } else if (problem.code !== "proof-replayed") {
        throw problem;
      }
      return attempt();
    }
  };

  const call = (method, path, enrolment, content) =>
    renewed(() => send(method, path, enrolment, content, AbortSignal.timeout(PATIENCE_MILLIS))).then(json);

  return {
    inspect: (code) => call("POST", `${ACTIVATION}/inspect`, null, async () => ({ code })),
    enroll: (enrolment, content) => call("POST", `${ACTIVATION}/enrollments`, enrolment, content),
    me: (enrolment) => call("GET", `${ACTIVATION}/enrollments/me`, enrolment),
    rename: (enrolment, name) =>
      call("PATCH", `${ACTIVATION}/enrollments/me`, enrolment, async () => ({ device: { name } })),
    checkGate: (enrolment, content) => call("POST", `${ACTIVATION}/enrollments/me/gate-check`, enrolment, content),
    changeGate: (enrolment, content) => call("PUT", `${ACTIVATION}/enrollments/me/gate`, enrolment, content),
    veto: (enrolment, id, content) => call("POST", `${ACTIVATION}/enrollments/${id}/veto`, enrolment, content),
    remove: (enrolment, content) => call("DELETE", `${ACTIVATION}/enrollments/me`, enrolment, content),
    stores: () => call("GET", "/a/stores"),
    config: () => call("GET", `${PUSH}/config`),
    putTarget: (enrolment, target) => call("PUT", `${PUSH}/targets/me`, enrolment, async () => target),
    testTarget: (enrolment) => call("POST", `${PUSH}/targets/me/test`, enrolment),
    challenges: (enrolment) => call("GET", `${PUSH}/challenges`, enrolment),
    challenge: (enrolment, id) => call("GET", `${PUSH}/challenges/${id}`, enrolment),
    answer: (enrolment, id, content) => call("POST", `${PUSH}/challenges/${id}/answer`, enrolment, content),
    stream: async (enrolment, { onOpen, onEvent }, signal) => {
      const response = await renewed(() => send("GET", `${PUSH}/stream`, enrolment, undefined, signal));
      onOpen();
      await reached(read(response.body, onEvent));
    },
  };
}

async function reached(request) {
  try {
    return await request;
  } catch (failure) {
    throw new NoNetwork(failure.message);
  }
}

async function answered(response) {
  if (response.ok) {
    return response;
  }
  const type = response.headers.get("Content-Type") ?? "";
  if (!type.startsWith("application/problem+json")) {
    throw new NoNetwork(`status ${response.status}`);
  }
  throw new Problem(await reached(response.json()));
}

async function json(response) {
  return response.status === 204 || response.status === 202 ? {} : reached(response.json());
}
