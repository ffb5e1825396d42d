// Which files the app starts with. The service worker keeps those of `shell.json`; `index.html` asks
// for all modules at once. After adding or removing a file: `node test/shell.js`.

import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../src/main/resources/META-INF/resources/", import.meta.url));
const IMPORT = /^(?:import|export)\s[^;]*?from\s+"(\.[^"]+)"|^import\s+"(\.[^"]+)"/gms;
const LAZY = /\bimport\("(\.[^"]+)"\)/g;
const WORKER = "a/lib/qr-worker.js";
const LANGUAGES = ["a/i18n/en.js", "a/i18n/es.js", "a/i18n/zh.js"];
const STYLES = ["a/app.css", "design/components.css", "design/tokens.css"];
const INSTALLED = [
  "a/manifest.webmanifest",
  "a/manifest.es.webmanifest",
  "a/manifest.zh.webmanifest",
  "a/icons/icon-192.png",
];

/** @returns {string[]} paths of the modules that the first screen needs */
export function startingModules() {
  return reached(["a/app.js"], [IMPORT]);
}

/** @returns {string[]} what a first visit loads: modules, styles and one language, the largest */
export function firstLoad() {
  const largest = LANGUAGES.reduce((one, other) => (read(one).length > read(other).length ? one : other));
  return ["a/index.html", ...startingModules(), largest, ...STYLES, "a/icon.svg"];
}

/** @returns {{shell: string[], later: string[]}} what `shell.json` holds */
export function keptFiles() {
  const shell = [...startingModules(), ...LANGUAGES, ...STYLES, "a/icon.svg"];
  const lazy = reached(["a/app.js", WORKER], [IMPORT, LAZY]).filter((path) => !shell.includes(path));
  return { shell: ["/a/", ...addresses(shell)], later: addresses([...lazy, ...INSTALLED]) };
}

function addresses(paths) {
  return paths.map((path) => `/${path}`).sort();
}

/** @returns {string} index.html as it should be */
export function startPage() {
  const links = startingModules()
    .filter((path) => path !== "a/app.js")
    .map((path) => `<link rel="modulepreload" href="/${path}">`);
  const page = readFileSync(join(ROOT, "a/index.html"), "utf8");
  return page.replace(
    /(<!-- modules:[^>]*-->\n).*?(<!-- \/modules -->)/s,
    (_, begin, end) => `${begin}${links.sort().join("\n")}\n${end}`,
  );
}

/** @param {string} path */
export function read(path) {
  return readFileSync(join(ROOT, path));
}

function reached(from, patterns) {
  const seen = new Set();
  const queue = [...from];
  for (let path = queue.pop(); path; path = queue.pop()) {
    if (!seen.has(path) && existsSync(join(ROOT, path))) {
      seen.add(path);
      queue.push(...patterns.flatMap((pattern) => importsOf(path, pattern)));
    }
  }
  return [...seen].sort();
}

function importsOf(path, pattern) {
  const found = readFileSync(join(ROOT, path), "utf8").matchAll(pattern);
  return [...found].map(([, named, bare]) => normalize(join(dirname(path), named ?? bare)).replaceAll("\\", "/"));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(join(ROOT, "a/shell.json"), `${JSON.stringify(keptFiles(), null, 2)}\n`);
  writeFileSync(join(ROOT, "a/index.html"), startPage());
}
