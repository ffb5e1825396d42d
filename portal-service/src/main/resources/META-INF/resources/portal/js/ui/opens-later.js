/**
 * Opens what helps only after a while, such as the other ways to sign in when no phone answers. Whoever opened or closed
 * it before is left alone.
 * @param {ParentNode} within
 */
export function opensLater(within) {
  for (const details of within.querySelectorAll("details[data-opens-after]")) {
    const touched = () => (details.dataset.touched = "true");
    details.querySelector("summary").addEventListener("click", touched, { once: true });
    setTimeout(() => details.dataset.touched || (details.open = true), details.dataset.opensAfter * 1_000);
  }
}
