// From a code to an enrolment, across lost answers and reloads (protocol.md, section 4).

import { Problem } from "../api.js";
import { accepted, attempt, enrolBody, settled } from "./enrolments.js";
import { bring, prove } from "./gate.js";

/** A code lives at most ten minutes; after that an attempt that never arrived leads nowhere. */
const LONGEST_ATTEMPT_MILLIS = 10 * 60_000;
/** After these the code is gone, so the keys made for it are of no use. */
const ENDS = ["code-unknown", "code-expired", "code-used", "already-enrolled", "code-malformed"];

export class Enrolling {
  #api;
  #store;
  #clock;
  #authenticator;

  /** @param {import("./phone.js").Parts} parts */
  constructor({ api, store, clock, authenticator }) {
    this.#api = api;
    this.#store = store;
    this.#clock = clock;
    this.#authenticator = authenticator;
  }

  /** Whose code this is; nothing is made or redeemed yet. */
  inspect(code) {
    return this.#api.inspect(code);
  }

  /** Whether the phone's own unlock can be the gate, for a server that takes it. */
  async takesUnlock({ gates = [] }) {
    return gates.includes("webauthn") && (await this.#authenticator.available());
  }

  /**
   * Redeems a code. The keys are kept before anything is sent, so that after a lost answer the same
   * call repeats the same enrolment.
   * @param {{code: string, inspection: object, presence: import("./gate.js").Presence, device: object}} agreed
   */
  async enroll({ code, inspection, presence, device }) {
    const { portal, account } = inspection;
    const begun = (await this.#attemptFor(code)) ?? (await attempt({ code, portal, account, device, at: Date.now() }));
    const enrolment = { ...begun, gate: presence.method };
    await this.#store.put(enrolment);
    try {
      const gateOver = (text) => this.#gateOver(enrolment, presence, text);
      const answer = await this.#api.enroll(enrolment, () => enrolBody(enrolment, gateOver, this.#clock.now()));
      const kept = await accepted(enrolment, answer, presence);
      await this.#store.put(kept);
      return kept;
    } catch (failure) {
      if (failure instanceof Problem && ENDS.includes(failure.code)) {
        await this.#store.remove(enrolment.id);
      }
      throw failure;
    }
  }

  /** A credential is made once; after a lost answer it signs the repeat (protocol.md, section 4.2). */
  async #gateOver(enrolment, presence, text) {
    if (
      enrolment.credentialId &&
      presence.method === "webauthn" &&
      (await this.#statusAtServer(enrolment)) !== "none"
    ) {
      return prove(enrolment, presence, text, this.#authenticator);
    }
    const gate = await bring(enrolment, presence, text, this.#authenticator);
    if (gate.credential) {
      enrolment.credentialId = gate.credential.id;
      await this.#store.put(enrolment);
    }
    return gate;
  }

  /** The enrolment whose number the browser still awaits, for example after a reload. */
  async pending(code) {
    const waiting = (await this.#store.all()).filter(
      ({ status, confirmation }) => status === "pending" && confirmation,
    );
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

function isOf(code) {
  return (enrolment) => !code || enrolment.code === code;
}
