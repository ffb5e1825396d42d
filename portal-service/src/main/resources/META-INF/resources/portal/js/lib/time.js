// Time left, without a DOM.

/**
 * @param {number} milliseconds
 * @returns {string} minutes and seconds, such as 4:07; never negative
 */
export function minutesAndSeconds(milliseconds) {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, "0")}`;
}

/**
 * @param {number} left milliseconds
 * @param {number} whole milliseconds
 * @returns {number} between 0 and 1
 */
export function fraction(left, whole) {
  return whole > 0 ? Math.min(1, Math.max(0, left / whole)) : 0;
}

/**
 * A moment to wait that differs from browser to browser, so that not all ask at once.
 * @param {number} least milliseconds
 * @param {number} most milliseconds
 * @param {() => number} [random] between 0 and 1
 */
export function somewhen(least, most, random = Math.random) {
  return least + (most - least) * random();
}
