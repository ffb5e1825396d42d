// The app's words in the person's language: chosen by the phone until they choose another.

import en from "./en.js";
import es from "./es.js";

export const LANGUAGES = { en: { name: "English", texts: en }, es: { name: "Español", texts: es } };

/**
 * @param {readonly string[]} wanted language tags, best first
 * @returns {string} one of LANGUAGES
 */
export function choose(wanted) {
  const spoken = wanted.map((tag) => tag.toLowerCase().split("-")[0]);
  return spoken.find((language) => language in LANGUAGES) ?? "en";
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

  /**
   * @param {readonly string[]} wanted
   * @param {Storage} storage
   */
  constructor(wanted, storage) {
    this.#storage = storage;
    const kept = storage.getItem("language");
    this.language = choose(kept ? [kept, ...wanted] : wanted);
  }

  /** @param {string} language one of LANGUAGES */
  use(language) {
    this.language = choose([language]);
    this.#storage.setItem("language", this.language);
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
      : new Intl.DateTimeFormat(this.language, { dateStyle: "medium", timeStyle: "short" }).format(date);
  }
}
