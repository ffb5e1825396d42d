// The phone's own unlock as a key, by WebAuthn (protocol.md, section 3.4).

import { decode, encode } from "./base64url.js";

const PATIENCE_MILLIS = 60_000;
const ALGORITHMS = [-7, -257].map((alg) => ({ type: "public-key", alg }));

/** The person did not confirm, or the phone could not ask them. */
export class NotConfirmed extends Error {}

/**
 * @typedef {object} Authenticator
 * @property {() => Promise<boolean>} available
 * @property {(user: {id: string, name: string, displayName: string}, challenge: Uint8Array) => Promise<object>} create
 *     a RegistrationResponseJSON; `user.id` in base64url
 * @property {(credentialId: string, challenge: Uint8Array) => Promise<object>} get an AuthenticationResponseJSON
 */

/**
 * @param {string} host of PUBLIC_URL
 * @param {string} app what it is called where the device asks
 * @returns {Authenticator} of this device
 */
export function platformAuthenticator(host, app) {
  return {
    available: async () => !isAddress(host) && (await hasPlatformAuthenticator()),
    create: (user, challenge) => registration({ id: host, name: app }, user, challenge),
    get: (credentialId, challenge) => assertion(host, credentialId, challenge),
  };
}

/**
 * @param {string} host
 * @returns {boolean} whether it is an IP address, which no credential can belong to
 */
export function isAddress(host) {
  return /^[0-9.]+$/.test(host) || host.includes(":");
}

async function hasPlatformAuthenticator() {
  try {
    return await globalThis.PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable();
  } catch {
    return false;
  }
}

async function registration(rp, { id, name, displayName }, challenge) {
  const { response, ...credential } = await confirmed(
    navigator.credentials.create({
      publicKey: {
        rp,
        user: { id: decode(id), name, displayName },
        challenge,
        pubKeyCredParams: ALGORITHMS,
        authenticatorSelection: {
          authenticatorAttachment: "platform",
          residentKey: "discouraged",
          requireResidentKey: false,
          userVerification: "required",
        },
        attestation: "none",
        timeout: PATIENCE_MILLIS,
      },
    }),
  );
  const publicKey = response.getPublicKey?.();
  return {
    ...credential,
    response: {
      clientDataJSON: text(response.clientDataJSON),
      attestationObject: text(response.attestationObject),
      authenticatorData: text(response.getAuthenticatorData()),
      transports: response.getTransports?.() ?? ["internal"],
      publicKeyAlgorithm: response.getPublicKeyAlgorithm(),
      ...(publicKey ? { publicKey: text(publicKey) } : {}),
    },
  };
}

async function assertion(host, credentialId, challenge) {
  const { response, ...credential } = await confirmed(
    navigator.credentials.get({
      publicKey: {
        rpId: host,
        challenge,
        allowCredentials: [{ type: "public-key", id: decode(credentialId), transports: ["internal"] }],
        userVerification: "required",
        timeout: PATIENCE_MILLIS,
      },
    }),
  );
  return {
    ...credential,
    response: {
      clientDataJSON: text(response.clientDataJSON),
      authenticatorData: text(response.authenticatorData),
      signature: text(response.signature),
      ...(response.userHandle ? { userHandle: text(response.userHandle) } : {}),
    },
  };
}

/** Browsers tell a refusal, a timeout and a missing credential apart as little as they can. */
async function confirmed(asking) {
  try {
    const credential = await asking;
    return {
      id: credential.id,
      rawId: text(credential.rawId),
      type: credential.type,
      authenticatorAttachment: credential.authenticatorAttachment ?? "platform",
      clientExtensionResults: credential.getClientExtensionResults(),
      response: credential.response,
    };
  } catch (failure) {
    throw new NotConfirmed(failure.message);
  }
}

function text(buffer) {
  return encode(new Uint8Array(buffer));
}
