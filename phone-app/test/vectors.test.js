// The golden values of protocol.md, which Java reproduces too.

import assert from "node:assert/strict";
import { webcrypto as crypto } from "node:crypto";
import { test } from "node:test";
import { decode, encode } from "../src/main/resources/META-INF/resources/a/lib/base64url.js";
import { format, isValid, normalise } from "../src/main/resources/META-INF/resources/a/lib/codes.js";
import { fromSeed } from "../src/main/resources/META-INF/resources/a/lib/ed25519.js";
import { hmacKey, respond } from "../src/main/resources/META-INF/resources/a/lib/ocra.js";
import { derive, pinKey } from "../src/main/resources/META-INF/resources/a/lib/pin-key.js";
import { check } from "../src/main/resources/META-INF/resources/a/lib/pin-rules.js";
import { thumbprint } from "../src/main/resources/META-INF/resources/a/lib/thumbprint.js";
import { getPublicKeyAsync, signAsync } from "../src/main/resources/META-INF/resources/a/vendor/noble-ed25519.js";
import { vectors } from "./files.js";

const WORDS = {
  run: "run",
  repeat: "repeat",
  "keyboard row": "keyboardRow",
  "too short": "tooShort",
  "too long": "tooLong",
  common: "common",
  "not printing": "notPrinting",
};

const codes = vectors("codes");
const pins = vectors("pin");

test("valid codes are accepted and shown in groups of four", () => {
  for (const { symbols, display } of codes.valid) {
    assert.ok(isValid(symbols), symbols);
    assert.equal(format(symbols), display);
  }
});

test("typed codes are read as people mean them", () => {
  for (const { typed, symbols } of codes.typed) {
    assert.equal(normalise(typed), symbols);
    assert.ok(isValid(normalise(typed)));
  }
});

test("malformed codes are caught before anything is sent", () => {
  for (const { typed, why } of codes.malformed) {
    assert.ok(!isValid(normalise(typed)), why);
  }
});

test("the engine remembers neither a PIN nor its key as what it matched last", async () => {
  const { pin, salt } = pins.vectors[0];
  /no.*secret/.test("no secret");

  check(pin);
  await pinKey(pin, decode(salt));

  assert.equal(RegExp.$_, "no secret");
});

test("offline responses are those of RFC 6287 and of our suite", async () => {
  for (const { suite, key, question, response } of vectors("ocra").vectors) {
    assert.equal(
      await respond(await hmacKey(Uint8Array.from(Buffer.from(key, "hex")), hashOf(suite)), question, suite),
      response,
    );
  }
});

test("thumbprints are those of RFC 7638", async () => {
  for (const { jwk, thumbprint: expected } of vectors("thumbprints").vectors) {
    assert.equal(await thumbprint(jwk), expected);
  }
});

for (const { pin, codePoints, salt, publicKey, message } of pins.vectors) {
  test(`the PIN ${pin} with salt ${salt.slice(0, 4)} becomes its key`, async () => {
    const key = await pinKey(pin, decode(salt));

    assert.equal(Array.from(pin.normalize("NFKC")).length, codePoints);
    assert.deepEqual(key.jwk, { kty: "OKP", crv: "Ed25519", x: publicKey.x });
    assert.ok(await verifies(publicKey, message, await key.prove(message)));
  });
}

test("golden signatures verify under their keys", async () => {
  for (const { publicKey, message, signature } of pins.vectors) {
    assert.ok(await verifies(publicKey, message, signature));
  }
});

test("the vendored Ed25519 makes the same keys and signatures", async () => {
  const { pin, salt, publicKey, message, signature } = pins.vectors[0];
  const seed = await derive(pin, decode(salt));

  assert.equal(encode(await getPublicKeyAsync(seed)), publicKey.x);
  assert.equal(encode(await signAsync(new TextEncoder().encode(message), seed)), signature);
});

test("a browser without Ed25519 uses the vendored one", async (context) => {
  const { pin, salt, publicKey } = pins.vectors[0];
  const seed = await derive(pin, decode(salt));
  context.mock.method(crypto.subtle, "importKey", () => {
    throw new DOMException("no Ed25519", "NotSupportedError");
  });

  assert.equal(encode((await fromSeed(seed)).publicKey), publicKey.x);
});

for (const [pin, why] of pins.refused) {
  test(`the PIN ${JSON.stringify(pin)} is refused: ${why}`, () => {
    const user = /for user (\w+)/.exec(why)?.[1];
    assert.equal(check(pin, { userName: user }), user ? "name" : WORDS[why]);
  });
}

test("good PINs are accepted", () => {
  pins.accepted.forEach((pin) =>
    assert.equal(check(pin, { userName: "ana.torres", displayName: "Ana Torres" }), "", pin),
  );
});

async function verifies({ x }, message, signature) {
  const key = await crypto.subtle.importKey("raw", decode(x), "Ed25519", false, ["verify"]);
  return crypto.subtle.verify("Ed25519", key, decode(signature), new TextEncoder().encode(message));
}

function hashOf(suite) {
  return suite.includes("SHA256") ? 256 : 1;
}
