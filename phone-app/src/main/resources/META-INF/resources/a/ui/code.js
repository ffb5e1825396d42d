// Scan or type the code. A typed one's check symbol is verified here, before anything is sent.

import { nextStep } from "../domain/next-step.js";
import { isValid } from "../lib/codes.js";
import { button, whileBusy } from "./button.js";
import { codeField } from "./code-field.js";
import { el } from "./dom.js";
import { pasteButton } from "./paste.js";
import { trouble } from "./trouble.js";

/**
 * @param {import("./app.js").App} app
 * @param {{code?: string, send?: boolean}} [options] send: at once, as when a link brought the code
 */
export function codeScreen(app, { code = "", send = false } = {}) {
  const { t } = app.texts;
  const field = codeField({
    label: t(`code.label.${app.device.platform}`),
    hint: t(`code.same.${app.device.platform}`),
    value: code,
  });
  const next = button(t("code.next"), { look: "primary", hook: "next" });
  const scan = () => app.go.scan({ back: () => app.go.code(field.symbols()) });
  const edit = () => field.input.select();
  const problems = trouble(app, {
    base: "app-code",
    state: "app-code-problem",
    steps: { code: edit, newCode: edit, retry: () => submit() },
  });
  const submit = () => whileBusy(next, () => redeem(app, { field, problems, visit }));
  field.input.addEventListener("input", problems.clear);

  const visit = app.shell.show({
    state: "app-code",
    heading: t(app.device.platform === "ios" ? "code.setUp" : "code.heading"),
    back: () => app.go.home(),
    submit,
    body: [
      el("p", { class: "quiet" }, t("code.lead")),
      button(t(`code.scan.${app.device.platform}`), { hook: "camera", picture: "qr", press: scan }),
      field.element,
      app.device.platform === "ios" && code === "" && pasteButton(app),
      problems.element,
    ],
    actions: [next, el("p", { class: "next-step" }, t("code.promise"))],
    focus: app.device.platform === "web" ? field.input : undefined, // no keyboard over the scanner's button
  });
  if (send) {
    submit();
  }
}

async function redeem(app, { field, problems, visit }) {
  const { t } = app.texts;
  problems.clear();
  const code = field.symbols();
  if (code === "") {
    field.refuse(t("code.empty"));
    return;
  }
  if (!isValid(code)) {
    const told = { code: "code-malformed", title: t("code.mistyped.title"), detail: t("code.mistyped.detail") };
    problems.tell(told, "code", "app-code-mistyped");
    return;
  }
  try {
    await app.go.redeem(code, visit);
  } catch (failure) {
    if (["code", "newCode", "home"].includes(nextStep(failure.code))) {
      app.keptCode.drop(); // it leads nowhere any more
    }
    problems.of(failure);
  }
}
