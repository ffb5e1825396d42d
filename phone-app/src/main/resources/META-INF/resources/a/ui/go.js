// Where the app can go. Reads like its table of contents.

import { locks } from "../domain/next-step.js";
import { parseLink } from "../lib/codes.js";
import { accountScreen } from "./account.js";
import { codeScreen } from "./code.js";
import { declineScreen } from "./decline.js";
import { goOn } from "./enrol.js";
import { gateScreen } from "./gate.js";
import { homeScreen } from "./home.js";
import { instructionsScreen } from "./instructions.js";
import { menus } from "./menus.js";
import { numberScreen } from "./number.js";
import { opened } from "./open.js";
import { requestScreen } from "./request.js";
import { results } from "./results.js";
import { scannedPage } from "./scanned-page.js";
import { signInScreen } from "./sign-in.js";
import { startScreen } from "./start.js";

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
      const keeper = app.entrance.isShut() && (await phone.accounts.keeper());
      if (keeper) {
        signInScreen(app, keeper);
      } else {
        accounts.length > 0 ? homeScreen(app, accounts) : go.start();
      }
    },
    instructions: (back) => instructionsScreen(app, back),

    /** Where a link, a shortcut, an interrupted enrolment or else the accounts lead. */
    open: ({ hash, action }) => opened(app, parseLink(hash), action),
    /** What a link asks for once it is clear that this device is the phone. */
    follow: (link) => (link.code ? codeScreen(app, { code: link.code, send: true }) : go.scanned(link)),

    /** A page's QR code instead of the number that it shows. */
    scanned: (link) => scannedPage(app, link),

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
