// The phone's clock, corrected once by the server's when it is off (protocol.md, section 2.3).

/**
 * @typedef {object} Clock
 * @property {() => number} now whole epoch seconds
 * @property {(serverTime: number) => void} correct
 */

/**
 * @param {() => number} [millis]
 * @returns {Clock}
 */
export function createClock(millis = Date.now) {
  let ahead = 0;
  const phone = () => Math.floor(millis() / 1000);
  return {
    now: () => phone() - ahead,
    correct: (serverTime) => {
      ahead = phone() - serverTime;
    },
  };
}
