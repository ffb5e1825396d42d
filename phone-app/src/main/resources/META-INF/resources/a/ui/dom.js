// Makes elements. Text is always text: nothing here parses markup.

const SVG = "http://www.w3.org/2000/svg";

/**
 * @param {string} name
 * @param {Record<string, unknown>} [attributes] functions become listeners; false and null are left out
 * @param {...(Node | string | null | false)} children
 * @returns {HTMLElement}
 */
export function el(name, attributes = {}, ...children) {
  return assemble(document.createElement(name), attributes, children);
}

/**
 * @param {string} name
 * @param {Record<string, unknown>} [attributes]
 * @param {...Node} children
 * @returns {SVGElement}
 */
export function svg(name, attributes = {}, ...children) {
  return assemble(document.createElementNS(SVG, name), attributes, children);
}

/**
 * Text of somebody else, which may be written in the other direction.
 * @param {string} text
 */
export function foreign(text) {
  return el("bdi", {}, text);
}

let lastId = 0;

/** @returns {string} an id that no other element has */
export function freshId() {
  lastId += 1;
  return `e${lastId}`;
}

function assemble(element, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (typeof value === "function") {
      element.addEventListener(name, value);
    } else if (value !== false && value !== null && value !== undefined) {
      element.setAttribute(name, value === true ? "" : String(value));
    }
  }
  element.append(...children.filter((child) => child !== null && child !== false && child !== undefined));
  return element;
}
