import { followChanges, loadPage } from "../api.js";
import { remember, restore } from "../lib/swap.js";
import { somewhen } from "../lib/time.js";
import { inTurn } from "../lib/turns.js";
import { localiseTimes } from "./local-time.js";
import { opensLater } from "./opens-later.js";

/**
 * Another tab may have got the session a new token; the forms around the region need it too.
 * @param {Document} page
 */
function takeTokens(page) {
  const token = page.querySelector("input[data-token]")?.value;
  for (const input of document.querySelectorAll("input[data-token]")) {
    input.value = token ?? input.value;
  }
}

/**
 * The part of a page that follows the phone. The server renders every state; this element loads its own page again
 * when told that something changed, and takes over what is new.
 */
export class LiveRegion extends HTMLElement {
  #close = () => {};
  #retry = 0;
  #loading = null;
  #again = false;
  #left = false;
  /** A form of this page is on its way: what is loaded meanwhile must not lead anywhere else. */
  #sent = () => document.querySelector("form[data-sent]") !== null;
  #page = document.body.dataset.state;
  /** Where a form led here, the address shows nothing by itself: there is nothing to load again. */
  #here = () => this.dataset.page === location.pathname;
  #looks = () => this.#here() && this.refresh();
  #shows = () => document.visibilityState === "visible" && this.#looks();
  /** An open stream does not notice that the network went away; the browser does. */
  #offline = () => this.#here() && this.#missing();

  connectedCallback() {
    this.#follow();
    this.addEventListener("toque-ended", this.#looks);
    document.addEventListener("visibilitychange", this.#shows);
    window.addEventListener("pageshow", this.#looks);
    window.addEventListener("online", this.#looks);
    window.addEventListener("offline", this.#offline);
    this.#goOnByItself();
  }

  disconnectedCallback() {
    this.#close();
    clearTimeout(this.#retry);
    document.removeEventListener("visibilitychange", this.#shows);
    window.removeEventListener("pageshow", this.#looks);
    window.removeEventListener("online", this.#looks);
    window.removeEventListener("offline", this.#offline);
  }

  /** Loads this page again and shows what has changed. Calls that come meanwhile count as one. */
  refresh() {
    this.#again = Boolean(this.#loading);
    this.#loading ??= this.#load();
    return this.#loading;
  }

  async #load() {
    do {
      this.#again = false;
      try {
        const loaded = await loadPage(location.href);
        this.#sent() ? this.#later() : this.#take(loaded);
        this.#connected(true);
      } catch {
        this.#missing();
      }
    } while (this.#again);
    this.#loading = null;
  }

  #follow() {
    this.#close();
    if (!this.dataset.stream) {
      return;
    }
    this.#close = followChanges(
      this.dataset.stream,
      this.#looks,
      () => setTimeout(this.#looks, somewhen(0, 1_000)),
      () => this.#later(),
    );
  }

  #missing() {
    this.#connected(false);
    this.#later();
  }

  /** The stream or the server is away: look again soon, and listen again. */
  #later() {
    clearTimeout(this.#retry);
    this.#retry = setTimeout(() => {
      this.#follow();
      this.#looks();
    }, somewhen(2_000, 5_000));
  }

  #take({ page, address }) {
    if (address.pathname !== location.pathname) {
      this.#left = true;
      location.assign(address);
      return;
    }
    takeTokens(page);
    const next = page.querySelector("toque-live");
    if (!next) {
      location.reload();
    } else if (next.dataset.state !== this.dataset.state) {
      this.#swap(next, page);
    }
  }

  #swap(next, page) {
    const memory = remember(this);
    const stream = this.dataset.stream;
    for (const name of ["state", "stream"]) {
      next.dataset[name] === undefined ? delete this.dataset[name] : (this.dataset[name] = next.dataset[name]);
    }
    this.replaceChildren(...[...next.childNodes].map((node) => document.adoptNode(node)));
    document.title = page.title;
    this.#page = page.body.dataset.state;
    document.body.dataset.state = this.#page;
    localiseTimes(this);
    opensLater(this);
    restore(this, memory);
    if (stream !== this.dataset.stream) {
      this.#follow();
    }
    this.#goOnByItself();
  }

  /**
   * An approved request needs no further press. Of several tabs the one that is looked at goes on; a hidden one first
   * looks whether that has happened, and so does whoever comes second.
   */
  #goOnByItself() {
    const form = this.querySelector("form[data-goes-on]");
    if (!form || form.dataset.turn) {
      return;
    }
    form.dataset.turn = "awaited";
    if (document.visibilityState === "visible") {
      inTurn("goes-on", (second) => this.#goOn(second));
    } else {
      setTimeout(() => inTurn("goes-on", () => this.#goOn(true)), somewhen(1_000, 2_000));
    }
  }

  async #goOn(looksFirst) {
    if (looksFirst) {
      await this.refresh();
    }
    const form = this.#left ? null : this.querySelector("form[data-goes-on]");
    form?.requestSubmit();
    return form !== null;
  }

  #connected(yes) {
    document.body.dataset.state = yes ? this.#page : "connection-lost";
    const note = document.querySelector("[data-connection-lost]");
    if (note) {
      note.hidden = yes;
    }
  }
}
