import assert from "node:assert/strict";
import { test } from "node:test";
import { decode, encode } from "../src/main/resources/META-INF/resources/a/lib/base64url.js";
import { format, fromTyped, parseLink } from "../src/main/resources/META-INF/resources/a/lib/codes.js";
import { check } from "../src/main/resources/META-INF/resources/a/lib/pin-rules.js";
import { parse, read } from "../src/main/resources/META-INF/resources/a/lib/sse.js";

test("base64url is read back as it was written", () => {
  for (let length = 0; length < 40; length++) {
    const bytes = crypto.getRandomValues(new Uint8Array(length));
    assert.deepEqual(decode(encode(bytes)), bytes);
  }
});

test("padded, foreign and not canonical base64url is refused", () => {
  for (const text of ["AA==", "A", "AB", "A+/A", "AA A", "ñ"]) {
    assert.throws(() => decode(text), TypeError, text);
  }
});

test("a link's fragment holds a code, or a request and its scan secret", () => {
  assert.deepEqual(parseLink("#K7QF9M2DXR42"), { code: "K7QF9M2DXR42" });
  assert.deepEqual(parseLink("#s.abc-1.c2VjcmV0"), { challenge: "abc-1", scan: "c2VjcmV0" });
  assert.equal(parseLink(""), null);
  assert.equal(parseLink("#"), null);
});

test("a pasted link is as good as its code", () => {
  assert.equal(fromTyped("https://portal.example/a/#K7QF9M2DXR42"), "K7QF9M2DXR42");
  assert.equal(fromTyped("k7qf 9m2d"), "K7QF9M2D");
});

test("a code is grouped while it grows", () => {
  assert.deepEqual(["", "K7Q", "K7QF", "K7QF9"].map(format), ["", "K7Q", "K7QF", "K7QF-9"]);
});

test("a person's names are refused as PIN, whole or begun", () => {
  const ana = { userName: "ana.torres", displayName: "Ana Torres" };
  for (const pin of ["ana.to", "Torres", "torr", "ana7"]) {
    assert.equal(check(pin, ana), "name", pin);
  }
  assert.equal(check("7ana", ana), "");
});

test("events are read across the pieces in which they come, heartbeats left out", async () => {
  const events = [];
  await read(
    bodyOf(": hello\n\nevent: chal", 'lenge\r\ndata: {"id":\r\ndata: "1"}\r\n\r', "\n: beat\n\ndata: x\n\n"),
    (event) => events.push(event),
  );

  assert.deepEqual(events, [
    { type: "challenge", data: '{"id":\n"1"}' },
    { type: "message", data: "x" },
  ]);
});

test("a line without a colon is a field without a value", () => {
  assert.deepEqual(parse("event\ndata:1"), { type: "", data: "1" });
});

test("a stream that falls silent is given up", async () => {
  const silent = new ReadableStream({
    start: (controller) => controller.enqueue(new TextEncoder().encode(": hello\n\n")),
  });

  await assert.rejects(
    read(silent, () => {}, 20),
    /silent/,
  );
});

function bodyOf(...pieces) {
  return new ReadableStream({
    start: (controller) => {
      pieces.forEach((piece) => controller.enqueue(new TextEncoder().encode(piece)));
      controller.close();
    },
  });
}
