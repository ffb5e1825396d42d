// Server-sent events from a fetch, which unlike EventSource can carry a proof.

/** Three of the server's heartbeats: a phone that slept holds a connection that is long dead. */
const PATIENCE_MILLIS = 45_000;

/**
 * Reads events until the stream ends or falls silent.
 * @param {ReadableStream<Uint8Array>} body
 * @param {(event: {type: string, data: string}) => void} onEvent
 * @param {number} [patience] in milliseconds
 */
export async function read(body, onEvent, patience = PATIENCE_MILLIS) {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  const next = () => inTime(reader, patience);
  let rest = "";
  for (let chunk = await next(); !chunk.done; chunk = await next()) {
    const blocks = (rest + chunk.value.replaceAll("\r\n", "\n")).split("\n\n");
    rest = blocks.pop();
    blocks
      .map(parse)
      .filter((event) => event.data !== "")
      .forEach(onEvent);
  }
}

/**
 * @param {string} block the lines of one event; comments are left out
 * @returns {{type: string, data: string}}
 */
export function parse(block) {
  const event = { type: "message", data: [] };
  for (const line of block.split("\n")) {
    const [, field, value] = /^([^:]*):? ?(.*)$/.exec(line);
    if (field === "event") {
      event.type = value;
    } else if (field === "data") {
      event.data.push(value);
    }
  }
  return { type: event.type, data: event.data.join("\n") };
}

async function inTime(reader, patience) {
  let timer;
  const silence = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error("the stream fell silent")), patience);
  });
  try {
    return await Promise.race([reader.read(), silence]);
  } catch (failure) {
    reader.cancel().catch(() => {});
    throw failure;
  } finally {
    clearTimeout(timer);
  }
}
