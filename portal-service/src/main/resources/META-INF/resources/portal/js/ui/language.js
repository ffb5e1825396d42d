/**
 * A choice by mouse or touch takes effect at once. By keyboard, where each arrow is a choice already, the button
 * beside the menu does it.
 * @param {Document} page
 */
export function changeLanguage(page) {
  const form = page.querySelector("form[data-language]");
  let byKey = false;
  form?.addEventListener("keydown", () => (byKey = true));
  form?.addEventListener("pointerdown", () => (byKey = false));
  form?.addEventListener("change", () => byKey || form.requestSubmit());
}
