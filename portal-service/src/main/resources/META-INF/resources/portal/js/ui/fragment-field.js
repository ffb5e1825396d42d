/**
 * A field whose text may stand in the address behind the #: it is taken from there, and the address is cleared, so that
 * it stays in no history. Without this file the person types it.
 */
export class FragmentField extends HTMLElement {
  connectedCallback() {
    const text = location.hash.slice(1);
    if (text) {
      this.querySelector("input").value = text;
      history.replaceState(null, "", location.pathname);
    }
  }
}
