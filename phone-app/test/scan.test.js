// What the camera sees: the vendored reader on pictures of our own codes, and what is made of the text.

import assert from "node:assert/strict";
import { test } from "node:test";
import { Camera, NoCamera } from "../src/main/resources/META-INF/resources/a/domain/camera.js";
import { meaningOf } from "../src/main/resources/META-INF/resources/a/domain/seen-code.js";
import { modulesOf } from "../src/main/resources/META-INF/resources/a/lib/qr.js";
import { blurred, painted } from "./mock/picture.js";

const ORIGIN = "https://portal.example";
const LINK = `${ORIGIN}/a/#K7QF9M2DXR42`;
const PAGE = `${ORIGIN}/a/#s.0b54cf1e-5a54-4f0c-9d0a-1f9d7fd3c1b7.q83vEjRWeJCrze8SNFZ4kA`;

globalThis.self = globalThis;
await import("../src/main/resources/META-INF/resources/a/vendor/jsqr.js");

const read = ({ pixels, width, height }) =>
  globalThis.jsQR(pixels, width, height, { inversionAttempts: "dontInvert" })?.data;

for (const text of ["x", LINK, PAGE, `https://${"long.".repeat(14)}example/a/#K7QF9M2DXR42`]) {
  test(`a code of ${text.length} bytes is drawn so that another reader reads it`, () => {
    assert.equal(read(painted(modulesOf(text), { side: 300 })), text);
  });
}

test("a text that does not fit is not drawn", () => {
  assert.equal(modulesOf("x".repeat(106)).length, 41);
  assert.equal(modulesOf("x".repeat(107)), null);
});

test("the banner's code is read at 200 px in a picture of the camera, also tilted, dark, blurred or small", () => {
  const scenes = {
    plain: { side: 200 },
    tilted: { side: 260, degrees: 17 },
    dark: { side: 200, dark: 40, light: 110, around: 20 },
    small: { side: 130 },
  };
  for (const [name, scene] of Object.entries(scenes)) {
    assert.equal(read(painted(modulesOf(LINK), scene)), LINK, name);
  }
  assert.equal(read(blurred(painted(modulesOf(LINK), { side: 260 }), 2)), LINK, "blurred");
});

test("a picture without a code reads as nothing", () => {
  assert.equal(read(painted([[false]], { side: 200 })), undefined);
});

test("a code of this portal is one, as a link and as bare symbols", () => {
  assert.deepEqual(meaningOf(LINK, ORIGIN), { kind: "code", code: "K7QF9M2DXR42" });
  assert.deepEqual(meaningOf("k7qf-9m2d-xr42", ORIGIN), { kind: "code", code: "K7QF9M2DXR42" });
});

test("a waiting page's code names its request and carries its secret", () => {
  const [, id, scan] = PAGE.split("#")[1].split(".");
  assert.deepEqual(meaningOf(PAGE, ORIGIN), { kind: "request", challenge: id, scan });
});

test("a code of another portal is told apart, with its host and its link", () => {
  const link = LINK.replace("portal.example", "other.example:8443");
  assert.deepEqual(meaningOf(link, ORIGIN), { kind: "foreign", host: "other.example:8443", link });
});

test("anything else is no code of ours", () => {
  const none = [
    "",
    "hello",
    "https://portal.example/",
    `${ORIGIN}/a/#K7QF9M2DXR43`,
    `javascript:/a/#K7QF9M2DXR42`,
    "https://other.example/x#K7QF9M2DXR42",
    "WIFI:S:x;;",
  ];
  none.forEach((text) => assert.deepEqual(meaningOf(text, ORIGIN), { kind: "unknown" }, text));
});

for (const [name, reason] of [
  ["NotAllowedError", "refused"],
  ["NotFoundError", "none"],
  ["NotReadableError", "busy"],
]) {
  test(`${name} of the browser is told as ${reason}`, async () => {
    const devices = { getUserMedia: () => Promise.reject(new DOMException("", name)) };
    await assert.rejects(
      new Camera(devices).open(),
      (failure) => failure instanceof NoCamera && failure.reason === reason,
    );
  });
}

test("a browser that knows no cameras has none", async () => {
  await assert.rejects(new Camera(undefined).open(), { reason: "none" });
});

test("the rear lens is asked for first, and the next one by its id", async () => {
  const asked = [];
  const camera = new Camera(twoLenses(asked));

  await camera.open();
  await camera.next();

  assert.deepEqual(asked[0].video.facingMode, { ideal: "environment" });
  assert.deepEqual(asked[1].video.deviceId, { exact: "front" });
});

test("a picture that is allowed after the person went on ends at once", async () => {
  const tracks = [];
  const camera = new Camera(twoLenses([], tracks));
  const opening = camera.open();

  camera.close();
  await opening;

  assert.ok(tracks.every(({ stopped }) => stopped));
});

function twoLenses(asked, tracks = []) {
  return {
    getUserMedia: async (constraints) => {
      asked.push(constraints);
      const track = { stopped: false, stop: () => (track.stopped = true), getSettings: () => ({ deviceId: "rear" }) };
      tracks.push(track);
      return { getTracks: () => [track], getVideoTracks: () => [track] };
    },
    enumerateDevices: async () => ["rear", "front"].map((deviceId) => ({ kind: "videoinput", deviceId })),
  };
}
