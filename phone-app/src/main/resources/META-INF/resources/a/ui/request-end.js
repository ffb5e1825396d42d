// Notices that a request has ended while it is on the screen: answered on another phone, cancelled, out of time.

const AGAIN_MILLIS = 3_000;

/**
 * @param {import("./app.js").App} app
 * @param {{accountId: string, challenge: {id: string}}} request
 * @param {AbortSignal} visit
 */
export function follow(app, request, visit) {
  let answering = false;

  const lookedUp = async () => {
    const status = await statusNow(app, request);
    if (visit.aborted || answering) {
      return;
    }
    if (status === "pending") {
      setTimeout(lookedUp, AGAIN_MILLIS);
    } else {
      app.go.over(status);
    }
  };
  app.watch.on(({ type, data }) => type === "withdrawn" && data.id === request.challenge.id && lookedUp(), visit);

  return {
    lookedUp,
    /** While an answer is on its way, its own outcome is what counts. */
    answering: async (work) => {
      answering = true;
      await work().finally(() => (answering = false));
    },
  };
}

/** Without a network the time alone tells that it is over. */
async function statusNow(app, { accountId, challenge }) {
  try {
    return (await app.phone.requests.one(accountId, challenge.id)).challenge.status;
  } catch (failure) {
    return failure.code === "challenge-unknown" ? "unknown" : "expired";
  }
}
