// What a person has typed and where the focus is survive when a region is replaced.

/**
 * @param {Element} region
 * @returns {{typed: Map<string, string>, focus: string | null, open: boolean}}
 */
export function remember(region) {
  const typed = new Map();
  for (const input of region.querySelectorAll("input[name]:not([type=hidden])")) {
    typed.set(input.name, input.value);
  }
  const active = region.contains(document.activeElement) ? document.activeElement : null;
  return { typed, focus: active?.getAttribute("data-test") ?? active?.getAttribute("name") ?? null, open: Boolean(region.querySelector("details")?.open) };
}

/**
 * @param {Element} region
 * @param {{typed: Map<string, string>, focus: string | null, open: boolean}} memory
 */
export function restore(region, memory) {
  const details = region.querySelector("details");
  if (details && memory.open) {
    details.open = true;
  }
  for (const input of region.querySelectorAll("input[name]:not([type=hidden])")) {
    if (memory.typed.has(input.name) && input.value === "" && !input.hasAttribute("aria-invalid")) {
      input.value = memory.typed.get(input.name);
    }
  }
  const wanted = [...region.querySelectorAll("[data-test], [name]")].find(
    (element) => memory.focus && [element.getAttribute("data-test"), element.getAttribute("name")].includes(memory.focus),
  );
  (wanted ?? region.querySelector("[autofocus]"))?.focus({ preventScroll: true });
}
