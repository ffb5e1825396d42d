// Where the app can go. Reads like its table of contents.

import { locks } from "../domain/next-step.js";
import { parseLink } from "../lib/codes.js";
import { accountScreen } from "./account.js";
import { changePinScreen } from "./change-pin.js";
import { codeScreen } from "./code.js";
import { declineScreen } from "./decline.js";
import { goOn } from "./enrol.js";
import { detailScreen } from "./detail.js";
import { forgotPinScreen } from "./forgot-pin.js";
import { gateScreen } from "./gate.js";
import { homeScreen } from "./home.js";
import { instructionsScreen } from "./instructions.js";
import { menus } from "./menus.js";
import { numberScreen } from "./number.js";
import { offlineResponseScreen } from "./offline-response.js";
import { opened } from "./open.js";
import { recentScreen } from "./recent.js";
import { removeScreen } from "./remove.js";
import { renameScreen } from "./rename.js";
import { requestScreen } from "./request.js";
import { results } from "./results.js";
import { scannedPage } from "./scanned-page.js";
import { signInScreen } from "./sign-in.js";
import { startScreen } from "./start.js";
import { vetoScreen } from "./veto.js";

/**
 * @param {import("./app.js").App} app
 */
export function routes(app) {
  const { phone } = app;
  const ends = results(app);

  const go = {
    ...ends,
    ...menus(app),
    start: () => startScreen(app),
    code: (code, options) => codeScreen(app, { code, ...options }),
    /** The scanner is loaded only when somebody scans. */
    scan: async (options = { back: go.home }) => {
      const { scanScreen } = await import("./scan.js");
      scanScreen(app, options);
    },
    account: (found) => accountScreen(app, found),
    /** A code that this phone has sent already goes on; any other is looked up first. */
    redeem: async (code, visit) => {
      if (await goOn(app, code)) {
        return;
      }
      const inspection = await phone.enrolling.inspect(code);
      if (!visit.aborted) {
        go.account({ code, inspection });
      }
    },
    request: (request, options) => requestScreen(app, request, options),
    decline: (request, options) => declineScreen(app, request, options),

    home: async () => {
      const accounts = await phone.accounts.all();
      if (app.keysLost.happened(accounts.length)) {
        ends.keysLost();
        return;
      }
      const keeper = app.entrance.isShut() && (await phone.accounts.keeper());
      if (keeper) {
        signInScreen(app, keeper);
      } else {
        accounts.length > 0 ? homeScreen(app, accounts) : go.start();
      }
    },
    detail: async (id) => detailScreen(app, await phone.accounts.one(id)),
    rename: (account) => renameScreen(app, account),
    remove: (account) => removeScreen(app, account),
    changePin: () => changePinScreen(app),
    forgotPin: (back) => forgotPinScreen(app, back),
    offline: (id) => offlineResponseScreen(app, id),
    recent: (back) => recentScreen(app, back),
    veto: (added) => vetoScreen(app, added),
    instructions: (back) => instructionsScreen(app, back),

    /** Where a link, a shortcut, an interrupted enrolment or else the accounts lead. */
    open: ({ hash, action }) => opened(app, parseLink(hash), action),
    /** What a link asks for once it is clear that this device is the phone. */
    follow: (link) => {
      const ways = {
        code: () => go.code(link.code, { send: true }),
        added: () => go.veto(link.added),
        challenge: () => go.scanned(link, { here: true }),
      };
      return ways[Object.keys(link)[0]]();
    },

    /** A page's QR code instead of the number that it shows. */
    scanned: (link, options) => scannedPage(app, link, options),

    gate: (found) => gateScreen(app, found),

    /** What an enrolment has come to. */
    settled: (enrolment) => {
      const screens = {
        pending: () => numberScreen(app, enrolment),
        active: () => ends.success(enrolment),
        rejected: () => ends.rejected(enrolment),
      };
      (screens[enrolment.status] ?? go.home)();
    },
    resume: async (id) => go.settled(await phone.accounts.refresh(id).catch(() => phone.accounts.one(id))),
    forget: async (id) => {
      await phone.accounts.forget(id);
      app.keysLost.note((await phone.accounts.all()).length);
      await go.home();
    },

    /** A request that was left open is not shown again by itself. */
    later: ({ challenge }) => {
      app.attention.leave(challenge.id);
      go.home();
    },

    /** Problems that end a request, or what this phone can do about it. */
    ended: (request, problem) => {
      const screens = {
        "wrong-number": () => ends.wrongNumber(problem),
        "not-pending": () => ends.gone(problem),
        "challenge-unknown": () => ends.gone(problem),
      };
      const lock = locks(problem.code, problem.members) && (() => go.request(request, { lock: problem }));
      const screen = lock || screens[problem.code];
      screen?.();
      return Boolean(screen);
    },
  };
  return go;
}
