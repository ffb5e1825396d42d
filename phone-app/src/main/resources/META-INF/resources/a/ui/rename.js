// Another name for this phone.

import { button, whileBusy } from "./button.js";
import { el, foreign } from "./dom.js";
import { field } from "./field.js";
import { trouble } from "./trouble.js";

const LONGEST = 60;

/**
 * @param {import("./app.js").App} app
 * @param {import("../domain/store.js").Enrolment} enrolment
 */
export function renameScreen(app, { id, account, device }) {
  const { t } = app.texts;
  const name = field({
    label: t("rename.label"),
    hook: "device-name",
    input: { maxlength: LONGEST, enterkeyhint: "done", autocapitalize: "words" },
  });
  name.input.value = device.name;
  const save = button(t("rename.save"), { look: "primary", hook: "save" });
  const problems = trouble(app, { base: "app-rename", state: "app-rename-problem", steps: { retry: () => submit() } });
  const submit = () =>
    whileBusy(save, async () => {
      problems.clear();
      const wanted = name.input.value.trim();
      if (wanted === "") {
        name.refuse(t("rename.empty"));
        return;
      }
      await app.phone.accounts.rename(id, wanted).then(() => app.go.detail(id), problems.of);
    });
  app.shell.show({
    state: "app-rename",
    heading: t("detail.rename"),
    back: () => app.go.detail(id),
    submit,
    body: [el("p", { class: "quiet" }, t("rename.lead"), " ", foreign(account.hint)), name.element, problems.element],
    actions: [save],
    focus: name.input,
  });
}
