// Enrols, and goes on with what was interrupted.

import { codeScreen } from "./code.js";
import { pinScreen } from "./pin.js";

/**
 * @param {import("./app.js").App} app
 * @param {{code: string, inspection: object, pin: string}} agreed
 */
export async function enrol(app, { code, inspection, pin }) {
  const enrolment = await app.phone.enrolling.enroll({ code, inspection, pin, device: app.device });
  app.keptCode.drop();
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
    const activate = (pin) => enrol(app, { code: enrolment.code, inspection: enrolment, pin });
    pinScreen(app, "resume", { account: enrolment.account, activate, back: () => app.go.home() });
    return true;
  }
  if (interrupted && !code) {
    codeScreen(app, { code: interrupted.enrolment.code, send: true });
    return true;
  }
  return false;
}
