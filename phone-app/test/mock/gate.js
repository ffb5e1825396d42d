// The server's side of the gate.

import { confirms } from "./authenticator.js";
import { opens } from "./verify.js";

/** What a server keeps of a gate that brings its key. */
export function keyOf({ method, publicKey, credential }) {
  return method === "pin" ? publicKey : { id: credential.id, publicKey: credential.response.publicKey };
}

export class MockGate {
  #origin;

  constructor(origin) {
    this.#origin = origin;
  }

  /** @returns {Promise<boolean>} whether the gate holds over the statement, by the key that is kept */
  async holds(key, { method, signature, credential }, statement) {
    if (method === "pin") {
      return "x" in key && opens(key, signature, statement);
    }
    const type = credential.response.attestationObject ? "webauthn.create" : "webauthn.get";
    return "id" in key && confirms(credential, { type, statement, origin: this.#origin, registered: key });
  }
}
