// Serves the app and the mock portal over HTTP, with the content security policy of the real one.
// By hand: `node test/mock/server.js` and open the address that it prints.

import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { fileURLToPath } from "node:url";
import { MockPortal } from "./portal.js";
import { Refusal } from "./refusal.js";

const FILES = fileURLToPath(new URL("../../src/main/resources/META-INF/resources/", import.meta.url));
const TYPES = {
  ".html": "text/html",
  ".js": "text/javascript",
  ".css": "text/css",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".json": "application/json",
  ".webmanifest": "application/manifest+json",
};
const POLICY =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'; trusted-types toque-scripts";

/**
 * @param {number} [port] any free one
 * @returns {Promise<{portal: MockPortal, close: () => void}>}
 */
export async function serve(port = 0) {
  const server = createServer((request, response) =>
    request.url.startsWith("/api/") || request.url === "/a/stores" ? answer(portal, request, response) : file(portal, request, response),
  );
  await new Promise((ready) => server.listen(port, "127.0.0.1", ready));
  const portal = new MockPortal(`http://localhost:${server.address().port}`);
  return { portal, close: () => server.closeAllConnections() ?? server.close() };
}

async function answer(portal, request, response) {
  try {
    const { method, url: path, headers } = request;
    const answer = await portal.answer({ method, path, proof: headers.dpop, body: await textOf(request) });
    if (answer.stream) {
      follow(portal, response);
    } else {
      response.writeHead(answer.status, { "Content-Type": "application/json" }).end(JSON.stringify(answer.body));
    }
  } catch (failure) {
    if (failure instanceof Refusal) {
      const type = { "Content-Type": "application/problem+json" };
      response.writeHead(failure.status, type).end(JSON.stringify(failure.body));
    } else {
      response.destroy(failure);
    }
  }
}

function follow(portal, response) {
  response.writeHead(200, { "Content-Type": "text/event-stream" }).write(": hello\n\n");
  const send = (text) => response.write(text);
  portal.streams.add(send);
  response.on("close", () => portal.streams.delete(send));
}

/** Another `shellVersion` is a newer build of the app. */
async function file({ shellVersion }, { url }, response) {
  const path = normalize(new URL(url, "http://localhost").pathname);
  const name = path.endsWith("/") ? `${path}index.html` : path;
  try {
    const stored = await readFile(join(FILES, name));
    const bytes = name === "/a/sw.js" ? stored.toString().replace("@shell.version@", shellVersion) : stored;
    const headers = { "Content-Type": TYPES[extname(name)] ?? "text/plain", "Content-Security-Policy": POLICY };
    response.writeHead(200, headers).end(bytes);
  } catch {
    response.writeHead(404).end();
  }
}

async function textOf(request) {
  const chunks = [];
  for await (const chunk of request) {
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString();
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { portal } = await serve(8090);
  portal.issue();
  console.log(`${portal.origin}/a/  code ${[...portal.codes.keys()][0]}`);
}
