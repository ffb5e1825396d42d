// The app's words in the person's language: chosen by the phone until they choose another.

import en from "./en.js";
import es from "./es.js";
import zh from "./zh.js";

/** `tag` is what the page, `Intl` and the server are told. */
export const LANGUAGES = {
  en: { name: "English", tag: "en", manifest: "/a/manifest.webmanifest", texts: en },
  es: { name: "Español", tag: "es", manifest: "/a/manifest.es.webmanifest", texts: es },
  zh: { name: "简体中文", tag: "zh-Hans", manifest: "/a/manifest.zh.webmanifest", texts: zh },
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

  /**
   * @param {readonly string[]} wanted
   * @param {Storage} storage
   */
  constructor(wanted, storage) {
    this.#storage = storage;
    this.#wanted = wanted;
    const kept = storage.getItem("language");
    this.language = choose(kept ? [kept, ...wanted] : wanted);
  }

  /** @param {string} language one of LANGUAGES */
  use(language) {
    this.language = choose([language]);
    this.#storage.setItem("language", this.language);
  }

  /** For `lang`, `Accept-Language` and `Intl`. */
  get tag() {
    return LANGUAGES[this.language].tag;
  }

  /** What the installed app is called and offers. */
  get manifest() {
    return LANGUAGES[this.language].manifest;
  }

  t = (key, values) => fill(LANGUAGES[this.language].texts, key, values);

  /** @param {string} key */
  has(key) {
    return key in LANGUAGES[this.language].texts;
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

  /** The phone's own region of the language in use: dates are written as the person is used to. */
  #region() {
    return this.#wanted.find((tag) => languageOf(tag) === this.language) ?? this.tag;
  }
}
