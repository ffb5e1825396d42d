// Draws a link as a QR code (ISO/IEC 18004): byte mode, error correction M, versions 1 to 6, which is
// what the links of protocol.md, section 1.3 need.

/** Per version: codewords of data and of correction in one block, and how many blocks there are. */
const VERSIONS = [
  { data: 16, correction: 10, blocks: 1 },
  { data: 28, correction: 16, blocks: 1 },
  { data: 44, correction: 26, blocks: 1 },
  { data: 32, correction: 18, blocks: 2 },
  { data: 43, correction: 24, blocks: 2 },
  { data: 27, correction: 16, blocks: 4 },
];
const BYTE_MODE = 0b0100;
const PADDING = [0xec, 0x11];
const FINDERS = (size) => [
  [3, 3],
  [size - 4, 3],
  [3, size - 4],
];

const MASKS = [
  (x, y) => (x + y) % 2 === 0,
  (x, y) => y % 2 === 0,
  (x) => x % 3 === 0,
  (x, y) => (x + y) % 3 === 0,
  (x, y) => (Math.floor(x / 3) + Math.floor(y / 2)) % 2 === 0,
  (x, y) => ((x * y) % 2) + ((x * y) % 3) === 0,
  (x, y) => (((x * y) % 2) + ((x * y) % 3)) % 2 === 0,
  (x, y) => (((x + y) % 2) + ((x * y) % 3)) % 2 === 0,
];

/**
 * @param {string} text
 * @returns {boolean[][] | null} rows of modules, dark is true, without a quiet zone; null where the
 *     text is longer than 106 bytes
 */
export function modulesOf(text) {
  const bytes = new TextEncoder().encode(text);
  const version = VERSIONS.findIndex(({ data, blocks }) => bytes.length + 2 <= data * blocks);
  if (version < 0) {
    return null;
  }
  const bits = bitsOf(interleaved(codewords(bytes, VERSIONS[version]), VERSIONS[version]));
  const candidates = MASKS.map((mask, i) => drawn(version + 1, bits, mask, i));
  return candidates.reduce((best, next) => (unrest(next) < unrest(best) ? next : best));
}

function codewords(bytes, { data, blocks }) {
  const nibbles = [
    BYTE_MODE,
    bytes.length >> 4,
    bytes.length & 15,
    ...[...bytes].flatMap((byte) => [byte >> 4, byte & 15]),
    0,
  ];
  const words = nibbles.flatMap((nibble, i) => (i % 2 === 0 ? [(nibble << 4) | nibbles[i + 1]] : []));
  for (let i = 0; words.length < data * blocks; i++) {
    words.push(PADDING[i % 2]);
  }
  return words;
}

function interleaved(words, { data, correction, blocks }) {
  const parts = Array.from({ length: blocks }, (_, i) => words.slice(i * data, (i + 1) * data));
  const checks = parts.map((part) => corrections(part, correction));
  return [...transposed(parts), ...transposed(checks)];
}

function transposed(rows) {
  return rows[0].flatMap((_, i) => rows.map((row) => row[i]));
}

/** Reed and Solomon's remainder over GF(256) with the polynomial 0x11d. */
function corrections(words, count) {
  let generator = [1];
  for (let i = 0; i < count; i++) {
    const root = power(i);
    generator = [...generator, 0].map((value, place) => value ^ (place > 0 ? times(generator[place - 1], root) : 0));
  }
  const rest = [...words, ...new Array(count).fill(0)];
  words.forEach((_, i) => {
    const lead = rest[i];
    generator.forEach((factor, place) => (rest[i + place] ^= times(factor, lead)));
  });
  return rest.slice(words.length);
}

function power(exponent) {
  let value = 1;
  for (let i = 0; i < exponent; i++) {
    value = times(value, 2);
  }
  return value;
}

function times(left, right) {
  let product = 0;
  for (let bit = 7; bit >= 0; bit--) {
    product = (product << 1) ^ (product & 0x80 ? 0x11d : 0);
    product ^= (right >> bit) & 1 ? left : 0;
  }
  return product & 0xff;
}

function bitsOf(words) {
  return words.flatMap((word) => Array.from({ length: 8 }, (_, i) => (word >> (7 - i)) & 1));
}

function drawn(version, bits, mask, maskNumber) {
  const size = 17 + 4 * version;
  const rows = Array.from({ length: size }, () => new Array(size).fill(null));
  const set = (x, y, dark) => (rows[y][x] = Boolean(dark));
  patterns(size, version, set, rows);
  formatBits(size, maskNumber, set);
  fill(rows, size, bits, mask);
  return rows;
}

function patterns(size, version, set, rows) {
  for (let i = 0; i < size; i++) {
    set(6, i, i % 2 === 0);
    set(i, 6, i % 2 === 0);
  }
  FINDERS(size).forEach(([x, y]) => square(x, y, 4, (ring) => ring !== 2 && ring !== 4, set, rows));
  if (version > 1) {
    square(size - 7, size - 7, 2, (ring) => ring !== 1, set, rows);
  }
}

function square(centreX, centreY, radius, dark, set, rows) {
  for (let y = centreY - radius; y <= centreY + radius; y++) {
    for (let x = centreX - radius; x <= centreX + radius; x++) {
      if (rows[y]?.[x] !== undefined) {
        set(x, y, dark(Math.max(Math.abs(x - centreX), Math.abs(y - centreY))));
      }
    }
  }
}

/** Correction M is 00; both copies of the five bits with their own correction, and the dark module. */
function formatBits(size, maskNumber, set) {
  let rest = maskNumber;
  for (let i = 0; i < 10; i++) {
    rest = (rest << 1) ^ ((rest >> 9) * 0x537);
  }
  const bits = ((maskNumber << 10) | rest) ^ 0x5412;
  const bit = (i) => (bits >> i) & 1;
  for (let i = 0; i < 15; i++) {
    const [x, y] = i < 8 ? [8, i < 6 ? i : i + 1] : [i === 8 ? 7 : 14 - i, 8];
    set(x, y, bit(i));
    i < 8 ? set(size - 1 - i, 8, bit(i)) : set(8, size - 15 + i, bit(i));
  }
  set(8, size - 8, true);
}

/** Upwards and downwards in columns of two from the right, past the timing column. */
function fill(rows, size, bits, mask) {
  let next = 0;
  for (let right = size - 1; right > 0; right -= 2) {
    const column = right <= 6 ? right - 1 : right;
    const up = ((column + 1) & 2) === 0;
    for (let step = 0; step < size; step++) {
      const y = up ? size - 1 - step : step;
      for (const x of [column, column - 1]) {
        if (rows[y][x] === null) {
          rows[y][x] = Boolean(bits[next++] ?? 0) !== mask(x, y);
        }
      }
    }
  }
}

/** Long runs and blocks of one colour make a code hard to read. */
function unrest(rows) {
  const columns = rows[0].map((_, x) => rows.map((row) => row[x]));
  const runs = [...rows, ...columns].reduce((sum, line) => sum + runsOf(line), 0);
  const blocks = rows.slice(1).reduce((sum, row, y) => sum + blocksOf(rows[y], row), 0);
  return runs + 3 * blocks;
}

function runsOf(line) {
  const text = line.map(Number).join("");
  return [...text.matchAll(/0{5,}|1{5,}/g)].reduce((sum, [run]) => sum + run.length - 2, 0);
}

function blocksOf(above, below) {
  return below.filter((dark, x) => x > 0 && [below[x - 1], above[x], above[x - 1]].every((other) => other === dark))
    .length;
}
