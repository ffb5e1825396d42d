// What the app keeps: one record an enrolment, in IndexedDB. Keys cannot be taken out; of the PIN
// nothing is kept that would tell a right one from a wrong one (protocol.md, section 3.3).

/**
 * @typedef {object} Enrolment
 * @property {string} id the device id: thumbprint of its key
 * @property {CryptoKeyPair} keys P-256, not extractable
 * @property {object} jwk the public key
 * @property {Uint8Array} salt of the PIN's key
 * @property {Uint8Array} salt2 of the offline secret's mask
 * @property {"pin" | "webauthn"} gate
 * @property {string} [credentialId] of the phone's own unlock
 * @property {Uint8Array} [maskedSecret] offline secret XOR what the PIN and salt2 derive
 * @property {CryptoKey} [offlineKey] HMAC, not extractable, where the phone's own unlock is the gate
 * @property {{salt: Uint8Array, salt2: Uint8Array, mayHaveArrived?: boolean}} [next] while a change of the PIN is not known to have ended
 * @property {{name: string, url: string}} portal
 * @property {{name: string, hint: string}} account
 * @property {{name: string, platform: string}} device
 * @property {string} [target] the push endpoint that the server was told of
 * @property {"attempt" | "pending" | "active" | "locked" | "rejected" | "removed"} status
 * @property {string} [reason] why it was rejected
 * @property {string} [code] while the enrolment may have to be repeated
 * @property {{number: string, expiresAt: string}} [confirmation] while the browser's number is awaited
 * @property {number} addedAt epoch milliseconds
 */

/**
 * @typedef {object} Store
 * @property {() => Promise<Enrolment[]>} all oldest first
 * @property {(id: string) => Promise<Enrolment | undefined>} get
 * @property {(enrolment: Enrolment) => Promise<void>} put
 * @property {(id: string) => Promise<void>} remove
 */

const DATABASE = "toque";
const ENROLMENTS = "enrolments";

/** @returns {Promise<Store>} on this phone */
export async function openStore() {
  const opening = indexedDB.open(DATABASE, 1);
  opening.onupgradeneeded = () => opening.result.createObjectStore(ENROLMENTS, { keyPath: "id" });
  const database = await done(opening);
  const run = (mode, work) => done(work(database.transaction(ENROLMENTS, mode).objectStore(ENROLMENTS)));
  return {
    all: async () => inOrder(await run("readonly", (all) => all.getAll())),
    get: (id) => run("readonly", (all) => all.get(id)),
    put: (enrolment) => run("readwrite", (all) => all.put(enrolment)),
    remove: (id) => run("readwrite", (all) => all.delete(id)),
  };
}

/** @returns {Store} that forgets with the page, for tests */
export function memoryStore() {
  const records = new Map();
  return {
    all: async () => inOrder([...records.values()]),
    get: async (id) => records.get(id),
    put: async (enrolment) => void records.set(enrolment.id, { ...enrolment }),
    remove: async (id) => void records.delete(id),
  };
}

function inOrder(enrolments) {
  return enrolments.sort((one, other) => one.addedAt - other.addedAt);
}

function done(request) {
  return new Promise((resolve, reject) => {
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}
