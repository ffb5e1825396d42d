const SHOWN_FOR = 2_000;

/** Copies the text of the element that it names, and says so. */
export class CopyButton extends HTMLElement {
  connectedCallback() {
    const button = this.querySelector("button");
    button.hidden = !navigator.clipboard;
    button.addEventListener("click", () => this.#copy(button));
  }

  async #copy(button) {
    const source = document.getElementById(this.dataset.from);
    await navigator.clipboard.writeText(source.innerText.trim());
    const words = button.querySelector("[data-words]");
    const before = words.textContent;
    if (before !== this.dataset.copied) {
      words.textContent = this.dataset.copied;
      setTimeout(() => (words.textContent = before), SHOWN_FOR);
    }
  }
}
