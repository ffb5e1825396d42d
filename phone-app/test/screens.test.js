// What the screens promise: texts in every language, declared states, a step after every problem.

import assert from "node:assert/strict";
import { test } from "node:test";
import { helpFor, OWN_PROBLEMS } from "../src/main/resources/META-INF/resources/a/domain/help.js";
import { nextStep } from "../src/main/resources/META-INF/resources/a/domain/next-step.js";
import { Attention } from "../src/main/resources/META-INF/resources/a/domain/attention.js";
import { Entrance } from "../src/main/resources/META-INF/resources/a/domain/entrance.js";
import { platformOf } from "../src/main/resources/META-INF/resources/a/domain/device.js";
import { numberOf, viewOf } from "../src/main/resources/META-INF/resources/a/domain/request-view.js";
import { choose, fill, LANGUAGES, Texts } from "../src/main/resources/META-INF/resources/a/i18n/texts.js";
import { memoryStorage } from "./app.js";
import { appFile, helpSections, modules } from "./files.js";

/** product.md, section 2: English and Spanish are given, Chinese is ours. */
const LABELS = {
  "start.register": ["Register two-factor", "Registrar autenticación en dos factores", "注册双重验证"],
  "code.label.android": ["Session ID", "ID de la sesión", "会话 ID"],
  "code.label.ios": ["Activation code", "Código de activación", "激活码"],
  "code.scan.android": ["QR code", "Código QR", "二维码"],
  "code.setUp": ["Set up using QR code", "Configurar con código QR", "使用二维码设置"],
  "code.scan.ios": ["Launch camera", "Abrir cámara", "打开相机"],
  "pin.activate": ["Activate", "Activar", "激活"],
  "app.done": ["Done", "Hecho", "完成"],
  "pin.guidelines": ["PIN guidelines", "Más directrices sobre el código PIN", "PIN 码规则"],
  "menu.help": ["Possible problems and solutions", "Posibles problemas y soluciones", "常见问题与解决方法"],
  "menu.services": ["Services", "Servicios", "服务"],
  "menu.more": ["More", "Más", "更多"],
  "menu.twoFactor": ["Two-factor authentication", "Autenticación en dos factores", "双重验证"],
  "menu.authenticate": ["Authenticate", "Autenticar", "身份验证"],
  "home.add": ["Add user", "Añadir usuario", "添加用户"],
};
/** Words of the system that a text quotes. */
const QUOTED = {
  "scan.ask.android": ["Allow", "Permitir", "允许"],
  "scan.ask.ios": ["OK", "OK", "好"],
};
const PROBLEMS =
  "malformed code-malformed code-unknown code-expired code-used already-enrolled proof-invalid clock-skew proof-replayed not-enrolled gate-failed locked not-pending wrong-number challenge-unknown too-many-requests unauthorized forbidden not-found method-not-allowed too-large unsupported-media-type unavailable internal";

const sources = modules()
  .filter((path) => !path.startsWith("i18n/"))
  .map(appFile)
  .join("\n");
const loaded = Object.entries(LANGUAGES).map(async ([language, { load }]) => [language, (await load()).default]);
const words = Object.fromEntries(await Promise.all(loaded));
const english = words.en;

for (const [language, texts] of Object.entries(words)) {
  test(`${language} has every text, with the same places to fill`, () => {
    assert.deepEqual(Object.keys(texts), Object.keys(english));
    for (const [key, text] of Object.entries(texts)) {
      assert.deepEqual(places(text), places(english[key]), key);
    }
  });
}

test("every text that a screen names exists, and every text is used", () => {
  const named = [...sources.matchAll(/"([a-zA-Z]+(?:\.[\w-]+)+)"/g)].map(([, key]) => key);
  const begun = [...sources.matchAll(/`([a-zA-Z]+\.(?:[\w-]+\.)*)\$\{/g)].map(([, start]) => start);

  assert.deepEqual(
    named.filter((key) => !(key in english)),
    [],
  );
  assert.deepEqual(
    Object.keys(english).filter((key) => !named.includes(key) && !begun.some((start) => key.startsWith(start))),
    [],
  );
});

test("every problem leads to a section of the guides that exists, but the one that no page can be loaded for", () => {
  for (const code of [...PROBLEMS.split(" "), ...OWN_PROBLEMS]) {
    const [page, section] = helpFor(code).split("#");
    assert.equal(page, "/help/problems");
    assert.ok(helpSections().includes(section), code);
  }
  assert.equal(helpFor("no-network"), null);
});

test("labels are those of product.md", () => {
  for (const [key, labels] of Object.entries(LABELS)) {
    assert.deepEqual(inEveryLanguage(key), labels);
  }
  for (const [key, words] of Object.entries(QUOTED)) {
    inEveryLanguage(key).forEach((text, i) => assert.ok(text.includes(words[i]), text));
  }
});

test("the language is the phone's, until the person chooses another", async () => {
  const storage = memoryStorage();
  assert.equal(choose(["fr-FR", "es-MX", "en"]), "es");
  assert.equal(choose(["fr"]), "en");

  await (await Texts.open(["es-ES"], storage)).use("en");

  const texts = await Texts.open(["es-ES"], storage);
  assert.equal(texts.language, "en");
  assert.equal(texts.t("home.add"), "Add user");
});

test("the app calls itself what the operator calls it", async () => {
  const texts = await Texts.open(["es-ES"], { getItem: () => null }, "Acme Clave");

  assert.equal(texts.t("app.name"), "Acme Clave");
  assert.equal(texts.t("ios.heading"), "Instale primero Acme Clave");
  assert.equal(texts.t("ios.step.share"), "Toque el botón Compartir del navegador.");
});

test("dates are written as the phone's region writes them, in the language in use", async () => {
  const storage = { getItem: () => null };
  const at = async (...wanted) => (await Texts.open(wanted, storage)).time("2026-03-04T15:06:00Z");

  assert.match(await at("en-GB"), /4 Mar 2026/);
  assert.match(await at("en-US"), /Mar 4, 2026/);
  assert.match(await at("es-MX"), /4 mar 2026/);
  assert.match(await at("zh-CN"), /2026年3月4日/);
  assert.match(await at("fr-FR"), /Mar 4, 2026/);
});

test("Chinese is told to page and server as simplified", async () => {
  assert.equal((await Texts.open(["zh-CN"], { getItem: () => null })).tag, "zh-Hans");
});

test("the app hides its accounts only where the person wants it, until they show that it is them", () => {
  const storage = memoryStorage();
  const chosen = new Entrance(storage);
  assert.ok(!chosen.isShut());

  chosen.hide(true);

  assert.ok(!chosen.isShut());
  const next = new Entrance(storage);
  assert.ok(next.isShut());
  next.open();
  assert.ok(!next.isShut());
  next.hide(false);
  assert.ok(!new Entrance(storage).isShut());
});

test("a missing text is a fault, not a blank", () => {
  assert.throws(() => fill(english, "no.such"), /no\.such/);
});

test("every problem has a next step", () => {
  const steps = new Set(["code", "newCode", "pin", "enrol", "home", "retry"]);
  PROBLEMS.split(" ").forEach((code) => assert.ok(steps.has(nextStep(code)), code));
  assert.ok(appFile("domain/next-step.js").match(/^ {2}"?[\w-]+"?: "\w+",$/gm).length === PROBLEMS.split(" ").length);
});

test("a wrong PIN is typed again until no try is left", () => {
  assert.equal(nextStep("gate-failed", { triesLeft: 1 }), "pin");
  assert.equal(nextStep("gate-failed", { triesLeft: 0 }), "home");
});

test("the states that the screens enter are the declared ones", () => {
  const named = new Set([...sources.matchAll(/"(app-[a-z-]+)"/g)].map(([, state]) => state));
  [...sources.matchAll(/\bend\("([a-z-]+)"/g)].forEach(([, name]) => named.add(`app-${name}`));
  const declared = JSON.parse(appFile("states.json"));

  assert.deepEqual([...named].sort(), declared.map(({ state }) => state).sort());
  declared.forEach(({ what }) => assert.ok(what.length > 10));
});

test("a request shows every member of its text", () => {
  const display = {
    act: "add-phone",
    portal: "P",
    account: "A",
    browser: "B",
    ip: "203.0.113.7",
    at: "2026-01-01T10:00:00Z",
  };

  const { act, facts, asksNumber } = viewOf({ display, challenge: { transfer: "number" } });

  assert.equal(act, "add-phone");
  assert.deepEqual(
    facts.map(({ member }) => member),
    ["portal", "account", "browser", "ip", "at"],
  );
  assert.ok(asksNumber);
  assert.ok(!viewOf({ display, challenge: { transfer: "number" } }, "secret").asksNumber);
  assert.ok(!viewOf({ display, challenge: { transfer: "tap" } }).asksNumber);
});

test("what the app does not understand it does not approve", () => {
  const challenge = { transfer: "tap" };
  assert.equal(viewOf({ display: { act: "wire-money", portal: "P" }, challenge }).act, "unknown");
  assert.equal(viewOf({ display: { act: "sign-in", amount: "100" }, challenge }).act, "unknown");
});

test("a request that was left open does not come back by itself", () => {
  const attention = new Attention();
  const [newer, older] = ["2", "1"].map((id) => ({ challenge: { id } }));
  assert.equal(attention.next([newer, older]), newer);

  attention.leave("2");

  assert.equal(attention.next([newer, older]), older);
  attention.ask();
  assert.equal(attention.next([newer, older]), newer);
});

test("after a report nothing puts itself forward for 15 minutes, unless asked for", () => {
  let now = 0;
  const attention = new Attention(() => now);
  const requests = [{ challenge: { id: "1" } }];

  attention.hush();
  now = 15 * 60_000 - 1;
  assert.equal(attention.next(requests), undefined);
  now += 1;
  assert.equal(attention.next(requests), requests[0]);
  attention.hush();
  attention.ask();
  assert.equal(attention.next(requests), requests[0]);
});

test("the browser's number is six digits, spaces allowed", () => {
  assert.equal(numberOf(" 482 913 "), "482913");
  ["48291", "4829131", "48291a", "٤٨٢٩١٣", ""].forEach((typed) => assert.equal(numberOf(typed), ""));
});

test("the platform is told by the browser, an iPad by its touch screen", () => {
  const mac = "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605 Safari/605";
  assert.equal(platformOf({ userAgent: "Mozilla/5.0 (Linux; Android 15; Pixel 8) Chrome/130" }), "android");
  assert.equal(platformOf({ userAgent: "Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X)" }), "ios");
  assert.equal(platformOf({ userAgent: mac, maxTouchPoints: 5 }), "ios");
  assert.equal(platformOf({ userAgent: mac, maxTouchPoints: 0 }), "web");
});

test("no module parses markup or touches what the policy forbids", () => {
  for (const word of ["innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval("]) {
    assert.ok(!sources.includes(word), word);
  }
});

function inEveryLanguage(key) {
  return ["en", "es", "zh"].map((language) => words[language][key]);
}

function places(text) {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name).sort();
}
