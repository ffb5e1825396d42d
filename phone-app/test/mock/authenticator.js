// A platform authenticator in memory: keys of its own, a counter, and a person who may cancel.

import { createHash, createPublicKey, generateKeyPairSync, sign, verify } from "node:crypto";
import { decode, encode } from "../../src/main/resources/META-INF/resources/a/lib/base64url.js";
import { NotConfirmed } from "../../src/main/resources/META-INF/resources/a/lib/webauthn.js";

const PRESENT_AND_VERIFIED = 0x05;

export class MockAuthenticator {
  credentials = new Map();
  prompts = 0;
  cancels = false;
  #origin;

  constructor(origin) {
    this.#origin = origin;
  }

  async available() {
    return true;
  }

  async create(user, challenge) {
    this.#prompt();
    const keys = generateKeyPairSync("ec", { namedCurve: "P-256" });
    const id = encode(crypto.getRandomValues(new Uint8Array(16)));
    this.credentials.set(id, { keys, user, counter: 0 });
    const publicKey = encode(keys.publicKey.export({ type: "spki", format: "der" }));
    const response = {
      clientDataJSON: this.#clientData("webauthn.create", challenge),
      attestationObject: "oA",
      authenticatorData: encode(this.#data(0)),
      transports: ["internal"],
      publicKeyAlgorithm: -7,
      publicKey,
    };
    return credential(id, response);
  }

  async get(id, challenge) {
    this.#prompt();
    const entry = this.credentials.get(id);
    const data = this.#data((entry.counter += 1));
    const clientDataJSON = this.#clientData("webauthn.get", challenge);
    const signature = sign("sha256", Buffer.concat([data, sha256(decode(clientDataJSON))]), entry.keys.privateKey);
    return credential(id, { clientDataJSON, authenticatorData: encode(data), signature: encode(signature) });
  }

  #prompt() {
    this.prompts += 1;
    if (this.cancels) {
      throw new NotConfirmed("cancelled");
    }
  }

  #clientData(type, challenge) {
    return encode(
      Buffer.from(JSON.stringify({ type, challenge: encode(challenge), origin: this.#origin, crossOrigin: false })),
    );
  }

  #data(counter) {
    const tail = Buffer.from([PRESENT_AND_VERIFIED, 0, 0, 0, counter]);
    return Buffer.concat([sha256(new URL(this.#origin).hostname), tail]);
  }
}

/**
 * The server's side.
 * @param {object} credential an AuthenticationResponseJSON, or of a registration
 * @param {{type: "webauthn.get" | "webauthn.create", statement: string, origin: string, registered?: {id: string, publicKey: string}}} expected
 * @returns {boolean}
 */
export function confirms({ id, response }, { type, statement, origin, registered }) {
  const said = JSON.parse(Buffer.from(decode(response.clientDataJSON)));
  const data = Buffer.from(decode(response.authenticatorData));
  const sound =
    said.type === type &&
    said.challenge === encode(sha256(statement)) &&
    said.origin === origin &&
    data.subarray(0, 32).equals(sha256(new URL(origin).hostname)) &&
    (data[32] & PRESENT_AND_VERIFIED) === PRESENT_AND_VERIFIED;
  return sound && (type === "webauthn.create" || (id === registered.id && isSigned(data, response, registered)));
}

function isSigned(data, { clientDataJSON, signature }, { publicKey }) {
  const key = createPublicKey({ key: Buffer.from(decode(publicKey)), format: "der", type: "spki" });
  return verify("sha256", Buffer.concat([data, sha256(decode(clientDataJSON))]), key, decode(signature));
}

function credential(id, response) {
  return {
    id,
    rawId: id,
    type: "public-key",
    authenticatorAttachment: "platform",
    clientExtensionResults: {},
    response,
  };
}

function sha256(data) {
  return createHash("sha256").update(data).digest();
}
