// Requests to confirm, and the person's answers (protocol.md, section 5).

import { encode } from "../lib/base64url.js";
import { sha256 } from "../lib/digest.js";
import { mayAnswer, settled } from "./enrolments.js";
import { Gated } from "./gated.js";
import { locks } from "./next-step.js";
import { statement } from "./proofs.js";

/**
 * @typedef {object} Request
 * @property {string} accountId
 * @property {"pin" | "webauthn"} gate of the account
 * @property {boolean} changingPin while a change of its PIN is not known to have ended
 * @property {object} challenge as the server sent it
 * @property {Record<string, string>} display what the person reads, parsed from the very text that is hashed and signed
 */

export class Requests {
  #api;
  #store;
  #clock;
  #gated;
  #recent;

  /** @param {import("./phone.js").Parts} parts */
  constructor(parts) {
    this.#api = parts.api;
    this.#store = parts.store;
    this.#clock = parts.clock;
    this.#gated = new Gated(parts);
    this.#recent = parts.recent;
  }

  /**
   * What waits over all accounts, newest first. Where one account cannot be asked, the others' still show.
   * @returns {Promise<Request[]>}
   */
  async waiting() {
    const enrolments = (await this.#store.all()).filter(mayAnswer);
    const lists = await Promise.allSettled(enrolments.map((enrolment) => this.#of(enrolment)));
    const found = lists.flatMap(({ value }) => value ?? []);
    const failure = lists.find(({ reason }) => reason);
    if (found.length === 0 && failure) {
      throw failure.reason;
    }
    return found.sort((one, other) => other.challenge.createdAt.localeCompare(one.challenge.createdAt));
  }

  /** One request as it stands now. */
  async one(accountId, id) {
    const enrolment = await this.#store.get(accountId);
    return asRequest(enrolment, await this.#api.challenge(enrolment, id));
  }

  /**
   * The request that a scanned page names, whichever account it is for. Where none can be had, an
   * account's refusal tells more than another's missing network.
   * @returns {Promise<Request | null>} null where the phone has no account that could answer
   */
  async scanned(id) {
    const enrolments = (await this.#store.all()).filter(mayAnswer);
    const answers = await Promise.allSettled(enrolments.map((enrolment) => this.one(enrolment.id, id)));
    const found = answers.find(({ status }) => status === "fulfilled");
    if (!found && answers.length > 0) {
      throw (answers.find(({ reason }) => reason.code) ?? answers[0]).reason;
    }
    return found?.value ?? null;
  }

  /**
   * Answers a request.
   * @param {Request} request
   * @param {{decision: "approve" | "deny" | "report", presence?: import("./gate.js").Presence, number?: string, scan?: string}} answer
   */
  async answer({ accountId, challenge, display }, { decision, presence, number, scan }) {
    const enrolment = await this.#store.get(accountId);
    const members = {
      cid: challenge.id,
      nonce: challenge.nonce,
      decision,
      dh: encode(await sha256(challenge.display)),
      ...(number ? { number } : {}),
      ...(scan ? { scan } : {}),
    };
    const answer = await this.#api
      .answer(enrolment, challenge.id, async () =>
        decision === "approve"
          ? this.#gated.over(enrolment, presence, "answer", members)
          : { statement: await statement(enrolment, "answer", members, this.#clock.now()) },
      )
      .catch((failure) => this.#refused(accountId, failure));
    this.#recent.add({ accountId, display, outcome: answer.status, at: new Date().toISOString() });
    return answer;
  }

  /** The list of accounts shall not wait for the server's stream to say that this phone is locked. */
  async #refused(accountId, failure) {
    if (locks(failure.code, failure.members ?? {})) {
      await this.#store.put(settled(await this.#store.get(accountId), { status: "locked" }));
    }
    throw failure;
  }

  /** A phone that was removed has nothing to answer; its account's state says so. */
  async #of(enrolment) {
    try {
      const { challenges } = await this.#api.challenges(enrolment);
      return challenges.map((challenge) => asRequest(enrolment, challenge));
    } catch (failure) {
      if (failure.code === "not-enrolled") {
        return [];
      }
      throw failure;
    }
  }
}

function asRequest({ id, gate, next }, challenge) {
  return { accountId: id, gate, changingPin: Boolean(next), challenge, display: JSON.parse(challenge.display) };
}
