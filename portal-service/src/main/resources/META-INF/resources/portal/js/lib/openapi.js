// What an OpenAPI document says, in the order of its paths.

const METHODS = ["get", "put", "post", "patch", "delete"];
const DEPTH = 4;

/**
 * @typedef {{method: string, path: string, summary: string, parameters: string[], body: string,
 *   answers: {status: string, text: string}[]}} Route
 */

/**
 * Every route of the document.
 * @param {object} document
 * @returns {Route[]}
 */
export function routesOf(document) {
  return Object.entries(document.paths ?? {}).flatMap(([path, item]) =>
    METHODS.filter((method) => item[method]).map((method) => route(document, path, method, item)),
  );
}

function route(document, path, method, item) {
  const operation = item[method];
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])];
  return {
    method: method.toUpperCase(),
    path,
    summary: operation.summary ?? "",
    parameters: parameters.map(({ name, required, description }) =>
      [required ? name : `${name}?`, description].filter(Boolean).join(": "),
    ),
    body: sketchOf(document, operation.requestBody?.content),
    answers: Object.entries(operation.responses ?? {}).map(([status, answer]) => ({
      status,
      text: [answer.description, sketchOf(document, answer.content)].filter(Boolean).join(" "),
    })),
  };
}

function sketchOf(document, content) {
  const [media] = Object.values(content ?? {});
  return media?.schema ? sketch(document, media.schema, DEPTH) : "";
}

/**
 * A schema as people write it: `{"code": string, "device"?: {…}}`.
 * @param {object} document
 * @param {object} schema
 * @param {number} depth
 * @returns {string}
 */
export function sketch(document, schema, depth) {
  const known = schema.$ref ? (document.components?.schemas?.[schema.$ref.split("/").pop()] ?? {}) : schema;
  const one = known.anyOf?.[0] ?? known.allOf?.[0] ?? known.oneOf?.[0];
  if (one) {
    return sketch(document, one, depth);
  }
  if (known.enum) {
    return known.enum.map((value) => JSON.stringify(value)).join(" | ");
  }
  const type = [known.type ?? "object"].flat().find((name) => name !== "null");
  if (type === "array") {
    return `[${sketch(document, known.items ?? {}, depth - 1)}…]`;
  }
  return type === "object" ? members(document, known, depth) : type;
}

function members(document, schema, depth) {
  if (!schema.properties || depth === 0) {
    return "{…}";
  }
  const named = Object.entries(schema.properties).map(([name, value]) => {
    const sign = schema.required && !schema.required.includes(name) ? "?" : "";
    return `"${name}"${sign}: ${sketch(document, value, depth - 1)}`;
  });
  return `{${named.join(", ")}}`;
}
