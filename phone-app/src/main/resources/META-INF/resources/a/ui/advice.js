// What helps when nothing is recognised for a while, said one thing at a time.

const FIRST_MILLIS = 6_000;
const NEXT_MILLIS = 7_000;
const ADVICE = ["closer", "farther", "light"];

/**
 * @param {(key: string) => void} say
 * @param {() => boolean} otherLensFirst whether the wrong lens is the likely reason
 * @param {AbortSignal} visit
 */
export function advise(say, otherLensFirst, visit) {
  let timer;
  const next = (place) => {
    const all = otherLensFirst() ? ["front", ...ADVICE] : ADVICE;
    say(all[place % all.length]);
    timer = setTimeout(next, NEXT_MILLIS, place + 1);
  };
  timer = setTimeout(next, FIRST_MILLIS, 0);
  visit.addEventListener("abort", () => clearTimeout(timer), { once: true });
}
