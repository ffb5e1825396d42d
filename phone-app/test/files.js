// What the tests read of the tree.

import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const APP = new URL("../src/main/resources/META-INF/resources/a/", import.meta.url);
const GUIDES = new URL("../../portal-service/src/main/resources/guides/outline.json", import.meta.url);
const VECTORS = new URL("../../protocol/src/test/resources/vectors/", import.meta.url);

/** @param {string} name of a file of golden values */
export function vectors(name) {
  return JSON.parse(readFileSync(new URL(`${name}.json`, VECTORS), "utf8"));
}

/** Every section of the portal's page of problems. */
export function helpSections() {
  const { topics } = JSON.parse(readFileSync(GUIDES, "utf8"));
  return topics.flatMap(({ problems }) => problems);
}

/** @param {string} path inside the app */
export function appFile(path) {
  return readFileSync(new URL(path, APP), "utf8");
}

/** Paths of the app's own modules, the vendored ones left out. */
export function modules() {
  const all = readdirSync(fileURLToPath(APP), { recursive: true }).map((path) => path.replaceAll("\\", "/"));
  return all.filter((path) => path.endsWith(".js") && !path.startsWith("vendor/"));
}
