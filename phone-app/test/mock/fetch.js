// A fetch that reaches the mock portal without a network.

import { Refusal } from "./refusal.js";

const JSON_TYPE = { "Content-Type": "application/json" };
const PROBLEM_TYPE = { "Content-Type": "application/problem+json" };

/**
 * @param {import("./portal.js").MockPortal} portal
 * @returns {typeof fetch}
 */
export function fetchFrom(portal) {
  return async (path, { method, headers, body = "", signal }) => {
    try {
      const request = { method, path, proof: headers.DPoP, body };
      if (portal.sentTwice.delete(path)) {
        await portal.answer(request);
      }
      const answer = await portal.answer(request);
      if (answer.stream) {
        return new Response(streamOf(portal, signal), { headers: { "Content-Type": "text/event-stream" } });
      }
      return answer.body
        ? new Response(JSON.stringify(answer.body), { status: answer.status, headers: JSON_TYPE })
        : new Response(null, { status: answer.status });
    } catch (failure) {
      if (failure instanceof Refusal) {
        return new Response(JSON.stringify(failure.body), { status: failure.status, headers: PROBLEM_TYPE });
      }
      throw failure;
    }
  };
}

function streamOf(portal, signal) {
  return new ReadableStream({
    start: (controller) => {
      const send = (text) => controller.enqueue(new TextEncoder().encode(text));
      portal.streams.add(send);
      signal?.addEventListener("abort", () => {
        portal.streams.delete(send);
        controller.error(new DOMException("aborted", "AbortError"));
      });
    },
  });
}
