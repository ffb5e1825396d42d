// Activation codes: 11 random symbols of Crockford's base 32 and a check symbol (protocol.md, section 1).

const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const LENGTH = 12;
const GROUP = 4;

/** Spaces and any kind of hyphen or dash, which people and keyboards put between the groups. */
const IGNORED = /[\s\p{Pd}\u2212]/gu;
const LOOK_ALIKE = { O: "0", I: "1", L: "1" };

/**
 * The 12 symbols of a typed code, or as many as there are.
 * @param {string} typed
 * @returns {string} upper case, without what is ignored; may hold symbols that no code has
 */
export function normalise(typed) {
  return typed
    .replace(IGNORED, "")
    .replace(/[a-z]/g, (letter) => letter.toUpperCase())
    .replace(/[OIL]/g, (letter) => LOOK_ALIKE[letter]);
}

/**
 * @param {string} symbols normalised
 * @returns {boolean} whether these are 12 symbols and the last one fits the others (Luhn mod 32)
 */
export function isValid(symbols) {
  const values = Array.from(symbols, (symbol) => ALPHABET.indexOf(symbol));
  if (values.length !== LENGTH || values.includes(-1)) {
    return false;
  }
  const sum = values.reverse().reduce((total, value, i) => total + weigh(value, i), 0);
  return sum % ALPHABET.length === 0;
}

/**
 * @param {string} symbols
 * @returns {string} in groups of four, as people read it
 */
export function format(symbols) {
  return (symbols.match(new RegExp(`.{1,${GROUP}}`, "g")) ?? []).join("-");
}

/**
 * What a person typed or pasted: a code, or a whole link that ends in one.
 * @param {string} typed
 * @returns {string} normalised
 */
export function fromTyped(typed) {
  return normalise(typed.slice(typed.lastIndexOf("#") + 1));
}

/**
 * What a link of ours carries in its fragment (protocol.md, section 1.3).
 * @param {string} hash with or without the leading #
 * @returns {{code: string} | {challenge: string, scan: string} | {added: string} | null} added: the
 *     enrolment of a phone whose addition can be undone
 */
export function parseLink(hash) {
  const text = hash.replace(/^#/, "");
  const scan = /^s\.([A-Za-z0-9_-]{1,64})\.([A-Za-z0-9_-]{1,64})$/.exec(text);
  if (scan) {
    return { challenge: scan[1], scan: scan[2] };
  }
  const veto = /^v\.([A-Za-z0-9-]{1,64})$/.exec(text);
  if (veto) {
    return { added: veto[1] };
  }
  const code = normalise(text);
  return code.length > 0 ? { code } : null;
}

/** Every second symbol from the check symbol's left counts double, as digits of base 32. */
function weigh(value, place) {
  if (place % 2 === 0) {
    return value;
  }
  const double = value * 2;
  return Math.floor(double / ALPHABET.length) + (double % ALPHABET.length);
}
