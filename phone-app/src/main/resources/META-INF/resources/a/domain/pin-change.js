// Changes the PIN of all accounts on this phone (protocol.md, section 4). New salts are kept before
// anything is sent, so that after a lost answer the same PINs lead to the same key.

import { random } from "../lib/digest.js";
import { pinKey } from "../lib/pin-key.js";
import { byPin, hidden } from "./gate.js";
import { Gated } from "./gated.js";

const SALT_BYTES = 32;

export class PinChange {
  #api;
  #store;
  #gated;

  /** @param {import("./phone.js").Parts} parts */
  constructor(parts) {
    this.#api = parts.api;
    this.#store = parts.store;
    this.#gated = new Gated(parts);
  }

  /** The accounts that a change is for: those of an unfinished one, else all that are active and have a PIN. */
  async accounts() {
    const all = (await this.#store.all()).filter(({ status, gate }) => status === "active" && gate !== "webauthn");
    const unfinished = all.filter(isUnfinished);
    return unfinished.length > 0 ? unfinished : all;
  }

  /** Whether a change was interrupted: only repeating it tells which PIN the server knows. */
  async isUnfinished() {
    return (await this.#store.all()).some(isUnfinished);
  }

  /**
   * @param {string} pin the current one
   * @param {string} newPin
   */
  async change(pin, newPin) {
    const accounts = (await this.accounts()).map((account) => ({ ...account, next: account.next ?? salts() }));
    await Promise.all(accounts.map((account) => this.#store.put(account)));
    for (const account of accounts) {
      await this.#changeOne(account, pin, newPin).catch((failure) => this.#failed(failure, account));
    }
  }

  async #changeOne(account, pin, newPin) {
    const { next, ...rest } = account;
    const changed = { ...rest, salt: next.salt, salt2: next.salt2 };
    const { offline } = await this.#api.changeGate(account, async () => {
      const body = await this.#gated.over(account, byPin(pin), "change");
      const key = await pinKey(newPin, next.salt);
      return { ...body, next: { method: "pin", publicKey: key.jwk, signature: await key.prove(body.statement) } };
    });
    await this.#store.put({ ...changed, ...(await hidden(changed, byPin(newPin), offline)) });
  }

  /** A refusal takes the change back, unless an earlier answer got lost: then the server may know the new key. */
  async #failed(failure, { id }) {
    const account = await this.#store.get(id);
    const isRefusal = Boolean(failure.code) && failure.code !== "unavailable";
    if (isRefusal && !account.next.mayHaveArrived) {
      const rest = (await this.accounts()).map(({ next, ...unchanged }) => unchanged);
      await Promise.all(rest.map((unchanged) => this.#store.put(unchanged)));
    } else if (!isRefusal) {
      await this.#store.put({ ...account, next: { ...account.next, mayHaveArrived: true } });
    }
    throw failure;
  }
}

/** Whether a change of this account's PIN was begun and not heard to end. */
export function isUnfinished({ next }) {
  return Boolean(next);
}

function salts() {
  return { salt: random(SALT_BYTES), salt2: random(SALT_BYTES) };
}
