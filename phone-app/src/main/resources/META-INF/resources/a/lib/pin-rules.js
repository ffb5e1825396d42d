// Which PINs the app refuses, and why (product.md, section 2). The server never sees a PIN.

const SHORTEST = 4;
const LONGEST = 6;
const ROWS = ["qwertyuiop", "asdfghjkl", "zxcvbnm", "qwertz", "azerty"];

/** The most common ones that no other rule catches. */
const COMMON = new Set([
  "1212",
  "1313",
  "2580",
  "0852",
  "1004",
  "2000",
  "2001",
  "6969",
  "1122",
  "7777",
  "1357",
  "2468",
  "1010",
  "1470",
  "147258",
  "159753",
  "121212",
  "123123",
  "112233",
  "131313",
  "696969",
  "123321",
  "102030",
  "147852",
]);

/**
 * @param {string} pin as typed
 * @param {{userName?: string, displayName?: string}} [person]
 * @returns {"" | "tooShort" | "tooLong" | "notPrinting" | "repeat" | "run" | "keyboardRow" | "name" | "common"}
 */
export function check(pin, { userName = "", displayName = "" } = {}) {
  const symbols = Array.from(pin.normalize("NFKC"));
  if (symbols.some((symbol) => /[\p{C}\p{Zl}\p{Zp}]/u.test(symbol))) {
    return "notPrinting";
  }
  if (symbols.length < SHORTEST) {
    return "tooShort";
  }
  if (symbols.length > LONGEST) {
    return "tooLong";
  }
  return triviality(symbols, [userName, ...displayName.split(/\s+/)]);
}

function triviality(symbols, names) {
  const text = symbols.join("").toLowerCase();
  if (symbols.every((symbol) => symbol === symbols[0])) {
    return "repeat";
  }
  if (isRun(symbols, 1) || isRun(symbols, -1)) {
    return "run";
  }
  if (ROWS.some((row) => row.includes(text) || reversed(row).includes(text))) {
    return "keyboardRow";
  }
  if (names.some((name) => isName(text, name.normalize("NFKC").toLowerCase()))) {
    return "name";
  }
  return COMMON.has(text) ? "common" : "";
}

function isRun(symbols, step) {
  const points = symbols.map((symbol) => symbol.toLowerCase().codePointAt(0));
  return points.every((point, i) => i === 0 || point - points[i - 1] === step);
}

/** The name itself, or the beginning that fits a PIN. */
function isName(text, name) {
  return Array.from(name).length >= SHORTEST - 1 && (text === name || name.startsWith(text) || text.startsWith(name));
}

function reversed(text) {
  return Array.from(text).reverse().join("");
}
