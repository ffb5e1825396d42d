/** Shows those entries of its lists that hold all the words typed. Without this file every entry is shown. */
export class Filter extends HTMLElement {
  connectedCallback() {
    const input = this.querySelector("input");
    input.closest("[hidden]").hidden = false;
    input.addEventListener("input", () => this.#show(wordsOf(input.value)));
    this.#show(wordsOf(input.value)); // a browser that comes back keeps what was typed
  }

  #show(words) {
    for (const entry of this.querySelectorAll("li")) {
      entry.hidden = !holds(entry.textContent, words);
    }
    let found = 0;
    for (const section of this.querySelectorAll("section")) {
      section.hidden = !section.querySelector("li:not([hidden])");
      found += section.hidden ? 0 : 1;
    }
    this.querySelector("[role=status]").textContent = found === 0 ? this.dataset.nothing : "";
  }
}

function wordsOf(text) {
  return plain(text).split(/\s+/).filter(Boolean);
}

function holds(text, words) {
  const searched = plain(text);
  return words.every((word) => searched.includes(word));
}

/** Without accents and capitals, so that "camara" finds "Cámara". */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
}
