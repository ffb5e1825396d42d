// Which gate a new account gets: the one the person knows in this app, else what is usual on the platform.

import { pinScreen } from "./pin.js";
import { enrol } from "./enrol.js";
import { unlockScreen } from "./unlock.js";

/**
 * @param {import("./app.js").App} app
 * @param {{code: string, inspection: object}} found
 */
export async function gateScreen(app, found) {
  const { account } = found.inspection;
  const keeper = await app.phone.accounts.keeper();
  const hasPin = keeper && keeper.gate !== "webauthn";
  const unlockable = await app.phone.enrolling.takesUnlock(found.inspection);
  const activate = async (presence) => {
    if (hasPin && presence.method === "pin") {
      await app.phone.accounts.check(keeper.id, presence);
    }
    await enrol(app, { ...found, presence });
  };
  const back = () => app.go.account(found);
  const toPin = () =>
    pinScreen(app, hasPin ? "existing" : "create", { account, activate, back, other: unlockable && toUnlock });
  const toUnlock = () => unlockScreen(app, "create", { account, activate, back, other: toPin });
  const first = unlockable && !hasPin && (keeper || app.device.platform === "ios") ? toUnlock : toPin;
  first();
}
