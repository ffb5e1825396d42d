// The camera: rear lens first, another lens, the torch where there is one.

/** @typedef {"refused" | "none" | "busy"} CameraTrouble */

/** Why there is no picture. */
export class NoCamera extends Error {
  /** @param {CameraTrouble} reason */
  constructor(reason) {
    super(reason);
    this.reason = reason;
  }
}

const REASONS = {
  NotAllowedError: "refused",
  SecurityError: "refused",
  NotFoundError: "none",
  OverconstrainedError: "none",
  NotReadableError: "busy",
  AbortError: "busy",
};
const SHARP = { width: { ideal: 1280 }, height: { ideal: 720 } };

export class Camera {
  #devices;
  #stream = null;
  #closed = false;

  /** @param {MediaDevices | undefined} devices */
  constructor(devices) {
    this.#devices = devices;
  }

  /**
   * @param {MediaTrackConstraints} [lens]
   * @returns {Promise<MediaStream>}
   * @throws {NoCamera}
   */
  async open(lens = { facingMode: { ideal: "environment" } }) {
    this.#release();
    const stream = await this.#ask({ audio: false, video: { ...SHARP, ...lens } });
    this.#stream = stream;
    if (this.#closed) {
      this.#release();
    }
    return stream;
  }

  /** The next lens of this phone. */
  async next() {
    const lenses = await this.lenses();
    const now = this.#track.getSettings().deviceId;
    const at = lenses.findIndex(({ deviceId }) => deviceId === now);
    return this.open({ deviceId: { exact: lenses[(at + 1) % lenses.length].deviceId } });
  }

  /** Only once a picture was allowed do browsers tell of all lenses. */
  async lenses() {
    return (await this.#devices.enumerateDevices()).filter(({ kind, deviceId }) => kind === "videoinput" && deviceId);
  }

  /** Whether the lens looks at the person. */
  facesPerson() {
    return this.#track.getSettings().facingMode === "user";
  }

  hasTorch() {
    return Boolean(this.#track.getCapabilities?.().torch);
  }

  /** @param {boolean} lit */
  light(lit) {
    return this.#track.applyConstraints({ advanced: [{ torch: lit }] });
  }

  /** Ends for good; a picture that is only then allowed ends at once. */
  close() {
    this.#closed = true;
    this.#release();
  }

  get #track() {
    return this.#stream.getVideoTracks()[0];
  }

  #release() {
    this.#stream?.getTracks().forEach((track) => track.stop());
    this.#stream = null;
  }

  async #ask(constraints) {
    if (!this.#devices?.getUserMedia) {
      throw new NoCamera("none");
    }
    try {
      return await this.#devices.getUserMedia(constraints);
    } catch (failure) {
      throw new NoCamera(REASONS[failure.name] ?? "busy");
    }
  }
}
