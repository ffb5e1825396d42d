// Which part of the guides helps with a problem (product.md, sections 4 and 6).

import { isKnown } from "./next-step.js";

const PROBLEMS = "/help/problems";

/** What the app finds by itself, by its section of the guides. */
const SECTIONS = {
  "camera-refused": "camera-refused",
  "camera-none": "no-camera",
  "camera-busy": "camera-busy",
  "not-recognised": "not-recognised",
  "code-foreign": "other-portal",
  "not-added": "not-added",
  "keys-lost": "keys-lost",
  "notifications-refused": "notifications-refused",
  approved: "not-pending",
  denied: "not-pending",
  reported: "not-pending",
  expired: "not-pending",
  cancelled: "not-pending",
  superseded: "not-pending",
};

/** Every problem that only the app tells of. */
export const OWN_PROBLEMS = Object.keys(SECTIONS);

/**
 * @param {string} code of a problem
 * @returns {string | null} where it is explained; nowhere what needs no explaining, or could not be loaded
 */
export function helpFor(code) {
  const section = SECTIONS[code] ?? (isKnown(code) ? code : null);
  return section && `${PROBLEMS}#${section}`;
}
