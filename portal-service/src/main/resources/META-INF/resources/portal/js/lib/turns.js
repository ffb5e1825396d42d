// The tabs of one browser, one after the other.

const LONGEST_TURN = 10_000;

/**
 * Goes on as soon as no other tab of this browser does. Whoever goes on keeps the turn until its page is left: by then
 * the browser has the cookie that the server gave it. Where the browser knows no such locks (a page that was not loaded
 * safely) nobody waits, and the server decides.
 * @param {string} what
 * @param {(second: boolean) => Promise<boolean>} go told whether others had their turn before; tells whether it goes on
 */
export function inTurn(what, go) {
  if (!navigator.locks) {
    go(false);
    return;
  }
  navigator.locks.request(what, { ifAvailable: true }, (turn) => {
    if (turn) {
      return kept(go(false));
    }
    navigator.locks.request(what, () => kept(go(true)));
  });
}

/** A page that does not get away lets others try. */
async function kept(going) {
  if (await going) {
    await new Promise((end) => setTimeout(end, LONGEST_TURN));
  }
}
