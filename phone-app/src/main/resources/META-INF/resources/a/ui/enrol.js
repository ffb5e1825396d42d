// Enrols, and goes on with what was interrupted.

import { codeScreen } from "./code.js";
import { pinScreen } from "./pin.js";
import { unlockScreen } from "./unlock.js";

/**
 * @param {import("./app.js").App} app
 * @param {{code: string, inspection: object, presence: import("../domain/gate.js").Presence}} agreed
 */
export async function enrol(app, { code, inspection, presence }) {
  const enrolment = await app.phone.enrolling.enroll({ code, inspection, presence, device: app.device });
  app.keptCode.drop();
  app.entrance.open(); // the gate has just shown who this is
  app.keysLost.note((await app.phone.accounts.all()).length);
  navigator.storage?.persist?.();
  await app.watch.listen();
  app.go.settled(enrolment);
}

/**
 * Back into an enrolment that was interrupted, if there is one.
 * @param {import("./app.js").App} app
 * @param {string} [code] only of this one
 * @returns {Promise<boolean>}
 */
export async function goOn(app, code) {
  const pending = await app.phone.enrolling.pending(code);
  if (pending) {
    await app.go.resume(pending.id);
    return true;
  }
  const interrupted = await app.phone.enrolling.interrupted(code);
  if (interrupted?.arrived) {
    const { enrolment } = interrupted;
    const activate = (presence) => enrol(app, { code: enrolment.code, inspection: enrolment, presence });
    const screen = enrolment.gate === "webauthn" ? unlockScreen : pinScreen;
    screen(app, "resume", { account: enrolment.account, activate, back: () => app.go.home() });
    return true;
  }
  if (interrupted && !code) {
    codeScreen(app, { code: interrupted.enrolment.code, send: true });
    return true;
  }
  return false;
}
