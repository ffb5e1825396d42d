// The app's words in the person's language: chosen by the phone until they choose another.

/**
 * `tag` is what the page, `Intl` and the server are told; `manifest` what the installed app is called
 * and offers; `load` fetches the words, so that nobody loads those of other languages first.
 */
export const LANGUAGES = {
  en: { name: "English", tag: "en", manifest: "/a/manifest.webmanifest", load: () => import("./en.js") },
  es: { name: "Español", tag: "es", manifest: "/a/manifest.es.webmanifest", load: () => import("./es.js") },
  zh: { name: "简体中文", tag: "zh-Hans", manifest: "/a/manifest.zh.webmanifest", load: () => import("./zh.js") },
};

/**
 * @param {readonly string[]} wanted language tags, best first
 * @returns {string} one of LANGUAGES
 */
export function choose(wanted) {
  return wanted.map(languageOf).find((language) => language in LANGUAGES) ?? "en";
}

function languageOf(tag) {
  return tag.toLowerCase().split("-")[0];
}

/**
 * @param {Record<string, string>} texts
 * @param {string} key
 * @param {Record<string, unknown>} [values] for the {names} in the text
 * @returns {string}
 */
export function fill(texts, key, values = {}) {
  const text = texts[key];
  if (text === undefined) {
    throw new Error(`no text ${key}`);
  }
  return text.replace(/\{(\w+)\}/g, (_, name) => String(values[name]));
}

/** The words in use; a choice is kept on the phone. */
export class Texts {
  #storage;
  #wanted;
  #app;
  #words = {};

  constructor(wanted, storage, app) {
    this.#storage = storage;
    this.#wanted = wanted;
    this.#app = app;
  }

  /**
   * @param {readonly string[]} wanted
   * @param {Storage} storage
   * @param {string} app what the app is called here
   * @returns {Promise<Texts>} with the words loaded
   */
  static async open(wanted, storage, app) {
    const texts = new Texts(wanted, storage, app);
    const kept = storage.getItem("language");
    await texts.#load(choose(kept ? [kept, ...wanted] : wanted));
    return texts;
  }

  /** @param {string} language one of LANGUAGES */
  async use(language) {
    await this.#load(choose([language]));
    this.#storage.setItem("language", this.language);
  }

  /** For `lang`, `Accept-Language` and `Intl`. */
  get tag() {
    return LANGUAGES[this.language].tag;
  }

  get manifest() {
    return LANGUAGES[this.language].manifest;
  }

  t = (key, values) => fill(this.#words, key, { app: this.#app, ...values });

  /** @param {string} key */
  has(key) {
    return key in this.#words;
  }

  /**
   * @param {string} instant RFC 3339
   * @returns {string} as people read it here; as it came where it is no time
   */
  time(instant) {
    const date = new Date(instant);
    return Number.isNaN(date.getTime())
      ? instant
      : new Intl.DateTimeFormat(this.#region(), { dateStyle: "medium", timeStyle: "short" }).format(date);
  }

  async #load(language) {
    this.#words = (await LANGUAGES[language].load()).default;
    this.language = language;
  }

  /** The phone's own region of the language in use: dates are written as the person is used to. */
  #region() {
    return this.#wanted.find((tag) => languageOf(tag) === this.language) ?? this.tag;
  }
}
