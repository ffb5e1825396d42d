// What the phone can do, without a screen: the screens call this and show what comes of it.

import { encode } from "../lib/base64url.js";
import { sha256, xor } from "../lib/digest.js";
import { respond } from "../lib/ocra.js";
import { derive } from "../lib/pin-key.js";
import { NoNetwork, Problem } from "../api.js";
import { accepted, attempt, enrolBody, gated, settled } from "./enrolments.js";
import { statement } from "./proofs.js";

const FIRST_PAUSE_MILLIS = 1_000;
const LONGEST_PAUSE_MILLIS = 30_000;
/** A code lives at most ten minutes; after that an attempt that never arrived leads nowhere. */
const LONGEST_ATTEMPT_MILLIS = 10 * 60_000;
const LISTENING = new Set(["pending", "active", "locked"]);
/** A browser opens six connections to a server and the app needs some for itself; whoever listens polls too. */
const MOST_STREAMS = 3;
const ANSWERING = new Set(["active", "locked"]);

export class Phone {
  #api;
  #store;
  #clock;

  /**
   * @param {{api: ReturnType<import("../api.js").createApi>, store: import("./store.js").Store, clock: import("./clock.js").Clock}} parts
   */
  constructor({ api, store, clock }) {
    this.#api = api;
    this.#store = store;
    this.#clock = clock;
  }

  /** The enrolments on this phone, oldest first; attempts that never got an answer are left out. */
  async accounts() {
    return (await this.#store.all()).filter(({ status }) => status !== "attempt");
  }

  /** Whose code this is; nothing is made or redeemed yet. */
  inspect(code) {
    return this.#api.inspect(code);
  }

  /**
   * Redeems a code. The keys are kept before anything is sent, so that after a lost answer the same
   * call repeats the same enrolment.
   */
  async enroll({ code, inspection, pin, device }) {
    const { portal, account } = inspection;
    const enrolment =
      (await this.#attemptFor(code)) ?? (await attempt({ code, portal, account, device, at: Date.now() }));
    await this.#store.put(enrolment);
    try {
      const answer = await this.#api.enroll(enrolment, () => enrolBody(enrolment, pin, this.#clock.now()));
      const kept = await accepted(enrolment, answer, pin);
      await this.#store.put(kept);
      return kept;
    } catch (failure) {
      if (failure instanceof Problem && endsAttempt(failure)) {
        await this.#store.remove(enrolment.id);
      }
      throw failure;
    }
  }

  /** The enrolment whose number the browser still awaits, for example after a reload. */
  async pending(code) {
    const waiting = (await this.#store.all()).filter(({ status, confirmation }) => status === "pending" && confirmation);
    return waiting.findLast(isOf(code)) ?? null;
  }

  /**
   * The enrolment that a reload or a crash interrupted after its request may have been sent.
   * @param {string} [code] only of this one
   * @returns {Promise<{enrolment: import("./store.js").Enrolment, arrived: boolean} | null>} `arrived`
   *     when the server has it, so that only the PIN chosen then can go on
   */
  async interrupted(code) {
    const attempts = (await this.#store.all()).filter(({ status }) => status === "attempt").filter(isOf(code));
    for (const enrolment of attempts.reverse()) {
      const status = await this.#statusOfAttempt(enrolment);
      if (status === "pending" || status === "none") {
        return { enrolment, arrived: status === "pending" };
      }
    }
    return null;
  }

  /** The account whose PIN the person already has in this app, if there is one. */
  async keeper() {
    return (await this.#store.all()).find(({ status }) => status === "active") ?? null;
  }

  /** The state of an enrolment as the server has it now. */
  async refresh(id) {
    const enrolment = await this.#store.get(id);
    const { status, reason } = await this.#state(enrolment);
    const current = settled(enrolment, { status, reason });
    await this.#store.put(current);
    return current;
  }

  /** The states of all enrolments that may still change; a phone without a network keeps what it knew. */
  async refreshAll() {
    const changing = (await this.#store.all()).filter(({ status }) => LISTENING.has(status));
    await Promise.allSettled(changing.map(({ id }) => this.refresh(id)));
  }

  /** One account by its enrolment. */
  account(id) {
    return this.#store.get(id);
  }

  /** Asks the server whether the PIN is right; a wrong one counts. */
  async checkPin(id, pin) {
    const enrolment = await this.#store.get(id);
    return this.#api.checkGate(enrolment, () => gated(enrolment, pin, "check", {}, this.#clock.now()));
  }

  /** Requests that wait, newest first, over all accounts that can be asked. */
  async requests() {
    const enrolments = (await this.#store.all()).filter(({ status }) => ANSWERING.has(status));
    const lists = await Promise.allSettled(enrolments.map((enrolment) => this.#requestsOf(enrolment)));
    const found = lists.flatMap(({ value }) => value ?? []);
    const failure = lists.find(({ reason }) => reason);
    if (found.length === 0 && failure) {
      throw failure.reason;
    }
    return found.sort((one, other) => other.challenge.createdAt.localeCompare(one.challenge.createdAt));
  }

  /** One request as it stands now. */
  async request(accountId, id) {
    const enrolment = await this.#store.get(accountId);
    return asRequest(accountId, await this.#api.challenge(enrolment, id));
  }

  /** The request that a scanned page names, whichever account it is for; else the last account's refusal. */
  async scanned(id) {
    const enrolments = (await this.#store.all()).filter(({ status }) => ANSWERING.has(status));
    const answers = await Promise.allSettled(enrolments.map((enrolment) => this.request(enrolment.id, id)));
    const found = answers.find(({ status }) => status === "fulfilled");
    if (!found && answers.length > 0) {
      throw answers.at(-1).reason;
    }
    return found?.value ?? null;
  }

  /**
   * Answers a request.
   * @param {{accountId: string, challenge: object}} request
   * @param {{decision: "approve" | "deny" | "report", pin?: string, number?: string, scan?: string}} answer
   */
  async answer({ accountId, challenge }, { decision, pin, number, scan }) {
    const enrolment = await this.#store.get(accountId);
    const members = {
      cid: challenge.id,
      nonce: challenge.nonce,
      decision,
      dh: encode(await sha256(challenge.display)),
      ...(number ? { number } : {}),
      ...(scan ? { scan } : {}),
    };
    return this.#api.answer(enrolment, challenge.id, async () =>
      decision === "approve"
        ? gated(enrolment, pin, "answer", members, this.#clock.now())
        : { statement: await statement(enrolment, "answer", members, this.#clock.now()) },
    );
  }

  /** Takes the enrolment off the account and off this phone. */
  async remove(id, pin) {
    const enrolment = await this.#store.get(id);
    await this.#api.remove(enrolment, () => gated(enrolment, pin, "remove", {}, this.#clock.now()));
    await this.#store.remove(id);
  }

  /** Forgets an enrolment that has ended anyway. */
  forget(id) {
    return this.#store.remove(id);
  }

  /** The answer to a browser's question, without a network; a wrong PIN gives a wrong one. */
  async offlineResponse(id, pin, question) {
    const { maskedSecret, salt2 } = await this.#store.get(id);
    return respond(xor(maskedSecret, await derive(pin, salt2)), question);
  }

  /**
   * Listens for everything that happens to this phone's enrolments until stopped. `open` says that a
   * stream has begun, so that what happened before can be read.
   * @param {(event: {accountId: string, type: string, data: object}) => void} onEvent
   * @returns {Promise<() => void>} stops listening
   */
  async listen(onEvent) {
    const stop = new AbortController();
    const enrolments = (await this.#store.all()).filter(({ status }) => LISTENING.has(status));
    enrolments.slice(-MOST_STREAMS).forEach((enrolment) => this.#follow(enrolment, onEvent, stop.signal));
    return () => stop.abort();
  }

  async #follow(enrolment, onEvent, signal) {
    let pause = FIRST_PAUSE_MILLIS;
    while (!signal.aborted) {
      try {
        await this.#api.stream(
          enrolment,
          {
            onOpen: () => {
              pause = FIRST_PAUSE_MILLIS;
              onEvent({ accountId: enrolment.id, type: "open", data: {} });
            },
            onEvent: ({ type, data }) => onEvent({ accountId: enrolment.id, type, data: JSON.parse(data) }),
          },
          signal,
        );
      } catch (failure) {
        if (!(failure instanceof NoNetwork) && failure.code === "not-enrolled") {
          return;
        }
      }
      await waited(pause * (0.5 + Math.random()), signal);
      pause = Math.min(pause * 2, LONGEST_PAUSE_MILLIS);
    }
  }

  /** A key that the server does not know any more is as good as removed. */
  async #state(enrolment) {
    try {
      return await this.#api.me(enrolment);
    } catch (failure) {
      if (failure.code === "not-enrolled") {
        return { status: "removed" };
      }
      throw failure;
    }
  }

  async #requestsOf(enrolment) {
    const { challenges } = await this.#api.challenges(enrolment);
    return challenges.map((challenge) => asRequest(enrolment.id, challenge));
  }

  /** What became of an attempt; one that can no longer lead anywhere is forgotten. */
  async #statusOfAttempt(enrolment) {
    const status = await this.#statusAtServer(enrolment);
    if (status === "none" && Date.now() - enrolment.addedAt < LONGEST_ATTEMPT_MILLIS) {
      return status;
    }
    if (status === "active" || status === "locked") {
      await this.#store.put(settled(enrolment, { status }));
    } else if (status !== "pending") {
      await this.#store.remove(enrolment.id);
    }
    return status === "pending" ? status : "settled";
  }

  async #statusAtServer(enrolment) {
    try {
      return (await this.#api.me(enrolment)).status;
    } catch (failure) {
      if (failure.code === "not-enrolled") {
        return "none";
      }
      throw failure;
    }
  }

  async #attemptFor(code) {
    return (await this.#store.all()).find(
      (enrolment) => enrolment.code === code && ["attempt", "pending"].includes(enrolment.status),
    );
  }
}

/** What the person reads is parsed from the very text that is hashed and signed. */
function asRequest(accountId, challenge) {
  return { accountId, challenge, display: JSON.parse(challenge.display) };
}

function isOf(code) {
  return (enrolment) => !code || enrolment.code === code;
}

/** After these the code is gone, so the keys made for it are of no use. */
function endsAttempt({ code }) {
  return ["code-unknown", "code-expired", "code-used", "already-enrolled", "code-malformed"].includes(code);
}

function waited(millis, signal) {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, millis);
    signal.addEventListener("abort", () => (clearTimeout(timer), resolve()), { once: true });
  });
}
